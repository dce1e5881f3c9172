package app.carrel.library;

import app.carrel.library.Refusal.Code;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import app.carrel.library.wire.TaskView;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Background tasks by their names. Every task is a scan as yet, so that status and history know all there is to know.
public record Tasks(Library library) {
    /// Those that have not ended.
    public List<TaskView> active() {
        return TaskView.of(library.status()).stream().toList();
    }

    /// One task, ended ones too.
    ///
    /// @param timeoutSeconds silence after which it counts as dead, in seconds; its own where nothing is said
    /// @throws Refusal where there is none of that name
    public TaskView one(String name, OptionalInt timeoutSeconds) {
        OptionalLong scanId = TaskView.scanId(name);
        if (scanId.isEmpty()) {
            throw unknown(name);
        }
        StatusView status = library.status();
        if (Objects.equals(status.currentScanId(), scanId.getAsLong())) {
            return (timeoutSeconds.isPresent() ? TaskView.of(status, timeoutSeconds.getAsInt()) : TaskView.of(status))
                    .orElseThrow();
        }
        return TaskView.of(scan(scanId.getAsLong(), name));
    }

    private ScanView scan(long scanId, String name) {
        try {
            return library.scan(scanId);
        } catch (Refusal e) {
            throw e.code() == Code.UNKNOWN_SCAN ? unknown(name) : e;
        }
    }

    private static Refusal unknown(String name) {
        return new Refusal(Code.UNKNOWN_TASK, "There is no task " + name);
    }
}
