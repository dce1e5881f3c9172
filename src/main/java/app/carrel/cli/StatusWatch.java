package app.carrel.cli;

import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// `carrel status --watch`: shows one scan after the other, as a scan of one's own is shown, and how each of them
/// ended.
/// Used by the command's thread.
final class StatusWatch {
    private static final Duration PACE = Duration.ofMillis(250);

    private final StatusCommand command;
    private final Library library;
    private final ScanProgress progress;
    private @Nullable StatusView before;

    StatusWatch(StatusCommand command, Library library) {
        this.command = command;
        this.library = library;
        this.progress = command.json()
                ? new NoProgress()
                : ScanProgress.on(command.carrel().terminal());
    }

    /// Goes on until the person stops it, or the program that is watched has ended.
    ExitCode untilTheEnd() {
        StopRequest stop = command.carrel().stop();
        try {
            while (stop.asked().isEmpty()) {
                show(library.status());
                LockSupport.parkNanos(PACE.toNanos());
            }
        } catch (Refusal e) {
            switch (e.code()) {
                case PROGRAM_GONE, NO_ANSWER, SHUTTING_DOWN -> {}
                default -> throw e;
            }
            end();
            command.tell("The program that was watched has ended.");
            return ExitCode.DONE;
        }
        end();
        return stop.asked().map(Stop::exitCode).orElse(ExitCode.DONE);
    }

    private void show(StatusView now) {
        StatusView last = before;
        boolean another = last == null
                || !Objects.equals(last.currentScanId(), now.currentScanId())
                || !Objects.equals(last.lastScan(), now.lastScan());
        if (command.json()) {
            if (another || now.isScanning()) {
                command.printJson(now);
            }
        } else {
            draw(now, another);
        }
        before = now;
    }

    private void draw(StatusView now, boolean another) {
        Long scanId = now.currentScanId();
        if (another) {
            end();
            ScanView ended = now.lastScan();
            if (scanId != null) {
                progress.begin(scanId, Objects.requireNonNullElse(now.rootPath(), ""));
            } else if (ended != null) {
                command.print(command.carrel().reports().lastScan(ended));
            } else {
                command.print(List.of("No scan is running"));
            }
        }
        if (scanId != null) {
            progress.show(now);
        }
    }

    /// Of the line that is being drawn, if one is.
    private void end() {
        if (before != null && before.isScanning()) {
            progress.end();
        }
    }
}
