package app.carrel.cli;

import app.carrel.library.Refusal;
import app.carrel.library.wire.ScanView;
import java.util.Optional;

/// How a command ended, as the shell learns it.
public enum ExitCode {
    DONE(0),
    FAILED(1),
    WRONG_USE(2),
    BUSY(3),
    ABORTED(4),
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /// The end of a command that was refused.
    static ExitCode of(Refusal.Code refusal) {
        return switch (refusal) {
            case SCAN_IN_PROGRESS -> BUSY;
            case SHUTTING_DOWN,
                    NO_SCAN_IN_PROGRESS,
                    UNKNOWN_SCAN,
                    UNKNOWN_TASK,
                    UNKNOWN_ROOT,
                    FOLDER_MISSING,
                    NOT_A_FOLDER,
                    NOT_READABLE,
                    PASSED_OVER,
                    NOT_ABSOLUTE,
                    OTHER_SYSTEM,
                    HOLDS_A_ROOT,
                    INSIDE_A_ROOT,
                    BAD_QUERY,
                    BACKUP_UNUSABLE,
                    NOT_WRITABLE,
                    DISK_FULL,
                    CATALOGUE_IN_USE,
                    CATALOGUE_UNUSABLE,
                    PORT_TAKEN,
                    NOTHING_RUNS,
                    NO_WINDOW,
                    PROGRAM_GONE,
                    NO_ANSWER -> FAILED;
        };
    }

    /// The end of a command whose scan has ended. A scan that still completed is done, whatever the command was told
    /// meanwhile.
    ///
    /// @param stop whether, and how, this command was told to stop
    static ExitCode of(ScanView ended, Optional<Stop> stop) {
        if ("completed".equals(ended.status())) {
            return DONE;
        }
        // A scan that hangs is given up instead of stopped; whoever was told to stop has done so all the same.
        boolean stopped = "aborted".equals(ended.errorCode()) || "did_not_stop".equals(ended.errorCode());
        return stopped ? stop.map(Stop::exitCode).orElse(ABORTED) : FAILED;
    }
}
