package app.carrel.task;

/// What must survive the process: the port through which the engine asks who holds a task and records how it ended.
///
/// Worker, monitor and shutdown may all want to end one task. Each call is one fenced update in one
/// transaction, so that exactly one of them is told `true`; zero updated rows is normal and means that
/// somebody else was first. The implementation is safe on every thread, and throws where its storage fails.
///
/// @param <R> what a completed task results in
public interface TaskStore<R> {
    /// Records that the work begins.
    ///
    /// @return false where the task is no longer pending
    boolean start(TaskId id);

    /// Records the result and everything that belongs to it, and frees the lease.
    ///
    /// @param abortCheck called last in the transaction; throws [TaskAborted] to roll it back
    /// @return false where the task no longer held its lease; then nothing was written
    boolean complete(TaskId id, R result, Runnable abortCheck);

    /// Records the failure and frees the lease.
    ///
    /// @return false where somebody else has ended the task
    boolean fail(TaskId id, TaskFailure failure);

    /// Renews the lease of a task that is alive.
    ///
    /// @return false where the task no longer holds it
    boolean renew(TaskId id);
}
