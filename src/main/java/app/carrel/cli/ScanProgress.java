package app.carrel.cli;

import app.carrel.library.wire.StatusView;

/// Where a scan's progress is shown. Used by one thread at a time.
sealed interface ScanProgress permits LiveLine, PlainSteps, NoProgress {
    /// The scan was accepted.
    void begin(long scanId, String folder);

    /// Called about five times a second while the scan runs.
    void show(StatusView status);

    /// The scan has ended; what is written next starts on a line of its own.
    void end();

    /// As the screen allows.
    static ScanProgress on(Terminal terminal) {
        Screen screen = terminal.screen().get();
        return screen.isTerminal() ? new LiveLine(terminal.err(), screen) : new PlainSteps(terminal.err());
    }
}
