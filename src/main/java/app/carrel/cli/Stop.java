package app.carrel.cli;

/// Who wants the command to end.
public enum Stop {
    /// The person, with Ctrl-C.
    INTERRUPT(ExitCode.INTERRUPTED),
    /// The system, or whoever sent SIGTERM or closed the terminal.
    TERMINATE(ExitCode.ABORTED);

    private final ExitCode exitCode;

    Stop(ExitCode exitCode) {
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
