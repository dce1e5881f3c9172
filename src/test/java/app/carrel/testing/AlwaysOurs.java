package app.carrel.testing;

import app.carrel.task.TaskFailure;
import app.carrel.task.TaskId;
import app.carrel.task.TaskStore;

/// A store for tasks that nobody needs to find again; it costs nothing.
public final class AlwaysOurs implements TaskStore<String> {
    @Override
    public boolean start(TaskId id) {
        return true;
    }

    @Override
    public boolean complete(TaskId id, String result, Runnable abortCheck) {
        return true;
    }

    @Override
    public boolean fail(TaskId id, TaskFailure failure) {
        return true;
    }

    @Override
    public boolean renew(TaskId id) {
        return true;
    }
}
