/// The terminal: Carrel's commands, their sentences and their exit codes.
///
/// A thin front-end of [app.carrel.library]; it sees nothing deeper. What the process around it provides
/// (library, window, terminal, signals) comes in through small ports, so that help costs neither database
/// nor JavaFX. Commands run on the main thread; only [app.carrel.cli.StopRequest] is told from another one,
/// and progress is drawn by a thread of its own.
@NullMarked
package app.carrel.cli;

import org.jspecify.annotations.NullMarked;
