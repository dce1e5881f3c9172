package app.carrel.task;

/// The work of a task: runs once on a thread of its own.
@FunctionalInterface
public interface TaskWork<R> {
    /// Does the work and returns its result, beating as it goes.
    ///
    /// @throws TaskAborted where it was asked to stop
    /// @throws Exception   anything else makes the task fail with it
    R run(TaskContext context) throws Exception;
}
