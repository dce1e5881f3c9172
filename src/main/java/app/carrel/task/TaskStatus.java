package app.carrel.task;

/// The stations of a task. It moves only forward, and the last two are final.
public enum TaskStatus {
    PENDING,
    RUNNING,
    COMPLETED,
    FAILED;

    public boolean isFinal() {
        return this == COMPLETED || this == FAILED;
    }
}
