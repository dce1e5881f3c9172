package app.carrel.api;

import app.carrel.library.AskedFolder;
import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.AbortAccepted;
import app.carrel.library.wire.ChangesView;
import app.carrel.library.wire.LockView;
import app.carrel.library.wire.ProblemsView;
import app.carrel.library.wire.ScanAccepted;
import app.carrel.library.wire.ScanAnswer;
import app.carrel.library.wire.ScanBody;
import app.carrel.library.wire.ScansView;
import app.carrel.library.wire.StatusView;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/// Everything below `/api/scanner`.
///
/// @param takesScans whether others may start scans here: a terminal that scans ends with its own scan
record ScanRoutes(Library library, boolean takesScans) {
    private static final int DAY = 86_400;
    private static final int PAGE = 20;
    private static final Set<String> CHANGES = Set.of("moved", "added", "updated", "missing");

    /// Starts a scan, and waits for its end where that is asked for.
    Answer start(Call call) {
        ScanBody body = call.json(ScanBody.class).orElse(ScanBody.EMPTY);
        boolean background = call.flag("background").orElse(Objects.requireNonNullElse(body.background(), true));
        ScanRequest request = request(call, body);
        if (!takesScans) {
            throw busy(library.status());
        }
        long scanId = library.scan(request);
        return background ? Answer.accepted(ScanAccepted.of(scanId)) : Answer.ok(ScanAnswer.of(library.await(scanId)));
    }

    Answer abort(Call call) {
        return Answer.accepted(AbortAccepted.of(library.abort()));
    }

    Answer history(Call call) {
        int limit = (int) call.number("limit", 1, Integer.MAX_VALUE).orElse(PAGE);
        return Answer.ok(new ScansView(library.history(limit, call.number("before", 0, Long.MAX_VALUE))));
    }

    /// One scan: as it is, or as it has ended for whoever wants to wait for that.
    Answer one(Call call) {
        boolean wait = call.flag("wait").orElse(false);
        return Answer.ok(wait ? library.await(scanId(call)) : library.scan(scanId(call)));
    }

    Answer problems(Call call) {
        return Answer.ok(new ProblemsView(library.problems(scanId(call))));
    }

    Answer changes(Call call) {
        String kind = call.query().getOrDefault("kind", "");
        if (!kind.isEmpty() && !CHANGES.contains(kind)) {
            throw new Denied(Fault.BAD_REQUEST, "kind must be one of moved, added, updated and missing, not " + kind);
        }
        int limit = (int) call.number("limit", 1, Integer.MAX_VALUE).orElse(PAGE);
        int after = (int) call.number("after", 0, Integer.MAX_VALUE).orElse(0);
        return Answer.ok(new ChangesView(library.changes(scanId(call), kind, limit, after)));
    }

    private static ScanRequest request(Call call, ScanBody body) {
        String folder = call.query().getOrDefault("root_path", Objects.requireNonNullElse(body.rootPath(), ""));
        if (folder.isBlank()) {
            throw new Denied(Fault.BAD_REQUEST, "root_path must say which folder to scan");
        }
        boolean acceptMissing =
                call.flag("accept_missing").orElse(Objects.requireNonNullElse(body.acceptMissing(), false));
        boolean quick = call.flag("quick").orElse(Objects.requireNonNullElse(body.quick(), false));
        return new ScanRequest(AskedFolder.absolute(folder), quick, acceptMissing, timeout(call, body));
    }

    private static OptionalInt timeout(Call call, ScanBody body) {
        String name = "heartbeat_timeout_seconds";
        Integer inBody = body.heartbeatTimeoutSeconds();
        if (inBody != null && (inBody < 1 || inBody > DAY)) {
            throw new Denied(Fault.BAD_REQUEST, name + " must be 1 to " + DAY + ", not " + inBody);
        }
        long seconds = call.number(name, 1, DAY).orElse(inBody == null ? 0 : inBody);
        return seconds == 0 ? OptionalInt.empty() : OptionalInt.of((int) seconds);
    }

    private static Refusal busy(StatusView status) {
        String holder = Objects.requireNonNullElseGet(
                status.lockedBy(), () -> "process " + ProcessHandle.current().pid());
        return new Refusal(
                Refusal.Code.SCAN_IN_PROGRESS,
                "Scan already in progress",
                new LockView(status.currentScanId(), status.lockedById(), holder, status.startedAt()));
    }

    private static long scanId(Call call) {
        return call.numberInPath("A scan");
    }
}
