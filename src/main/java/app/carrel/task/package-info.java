/// The engine that runs long work in the background and knows whether it is alive.
///
/// Knows nothing of files, databases or screens, and imports nothing of ours; what must survive the process
/// goes through the port [app.carrel.task.TaskStore]. Nobody in here interrupts a thread: abort is a flag,
/// looked at with every heartbeat. The work of a task may use several threads, each with a
/// [app.carrel.task.Pulse] of its own.
@NullMarked
package app.carrel.task;

import org.jspecify.annotations.NullMarked;
