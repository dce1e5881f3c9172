package app.carrel.task;

/// What the work of a task is given: how to show that it lives and how far it is, and whether it shall stop.
///
/// Safe on every thread that works for the task.
public interface TaskContext {
    /// A new pulse for the calling thread; it counts from then on.
    Pulse pulse();

    /// Says how far the work is, in percent; lower than before is ignored, 100 is reserved for completion.
    void progress(int percent);

    /// Throws where the task was asked to stop.
    ///
    /// @throws TaskAborted then
    void checkAbort();

    /// Whether the task was asked to stop, for loops that may not throw.
    boolean abortRequested();
}
