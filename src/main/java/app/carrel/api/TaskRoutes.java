package app.carrel.api;

import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import app.carrel.library.wire.TaskView;
import app.carrel.library.wire.TasksView;
import java.util.Objects;
import java.util.OptionalLong;

/// Everything below `/api/tasks`.
record TaskRoutes(Library library) {
    private static final int DAY = 86_400;

    Answer active() {
        return Answer.ok(new TasksView(TaskView.of(library.status()).stream().toList()));
    }

    Answer one(Call call) {
        OptionalLong timeout = call.number("timeout_seconds", 1, DAY);
        String name = call.segment();
        OptionalLong scanId = TaskView.scanId(name);
        if (scanId.isEmpty()) {
            throw unknown(name);
        }
        StatusView status = library.status();
        if (Objects.equals(status.currentScanId(), scanId.getAsLong())) {
            return Answer.ok(
                    (timeout.isPresent() ? TaskView.of(status, (int) timeout.getAsLong()) : TaskView.of(status))
                            .orElseThrow());
        }
        return Answer.ok(TaskView.of(scan(scanId.getAsLong(), name)));
    }

    private ScanView scan(long scanId, String name) {
        try {
            return library.scan(scanId);
        } catch (Refusal e) {
            throw e.code() == Refusal.Code.UNKNOWN_SCAN ? unknown(name) : e;
        }
    }

    private static Refusal unknown(String name) {
        return new Refusal(Refusal.Code.UNKNOWN_TASK, "There is no task " + name);
    }
}
