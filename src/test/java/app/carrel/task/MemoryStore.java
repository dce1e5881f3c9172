package app.carrel.task;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A task store that keeps its rows in memory and decides by compare-and-set, as a database does by its fenced update.
final class MemoryStore implements TaskStore<String> {
    private final Map<TaskId, String> rows = new ConcurrentHashMap<>();
    private final Queue<String> ends = new ConcurrentLinkedQueue<>();
    private volatile boolean broken;

    TaskId pending(long number) {
        TaskId id = new TaskId("scan", number);
        rows.put(id, "pending");
        return id;
    }

    void takeAway(TaskId id) {
        rows.put(id, "taken");
    }

    void breakDown(boolean broken) {
        this.broken = broken;
    }

    String row(TaskId id) {
        return rows.getOrDefault(id, "none");
    }

    List<String> ends() {
        return List.copyOf(ends);
    }

    @Override
    public boolean start(TaskId id) {
        return rows.replace(id, "pending", "running");
    }

    @Override
    public boolean complete(TaskId id, String result, Runnable abortCheck) {
        abortCheck.run();
        return end(id, "completed " + result);
    }

    @Override
    public boolean fail(TaskId id, TaskFailure failure) {
        return end(id, "failed " + failure.getClass().getSimpleName());
    }

    @Override
    public boolean renew(TaskId id) {
        refuseWhereBroken();
        return row(id).equals("running") || row(id).equals("pending");
    }

    private boolean end(TaskId id, String how) {
        refuseWhereBroken();
        boolean ended = rows.replace(id, "running", how) || rows.replace(id, "pending", how);
        if (ended) {
            ends.add(id + " " + how);
        }
        return ended;
    }

    private void refuseWhereBroken() {
        if (broken) {
            throw new IllegalStateException("The store cannot be reached");
        }
    }
}
