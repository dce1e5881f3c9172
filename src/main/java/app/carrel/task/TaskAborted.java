package app.carrel.task;

import java.io.Serial;

/// Thrown out of a task's work where it looks at its abort flag and finds it set. Carries no stack trace: it is no
/// fault.
public final class TaskAborted extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public TaskAborted() {
        super("The task was asked to stop", null, false, false);
    }
}
