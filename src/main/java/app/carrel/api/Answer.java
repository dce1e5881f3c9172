package app.carrel.api;

import app.carrel.library.Refusal;
import app.carrel.library.wire.ErrorView;
import java.io.IOException;
import java.io.OutputStream;

/// What goes back: a status and a record that becomes JSON, or a [Stream].
record Answer(int status, Object body) {
    /// A body that is no JSON, written as it comes.
    ///
    /// @param length its bytes; 0 where nobody knows beforehand
    record Stream(String contentType, long length, Body body) {
        /// Writes itself; an exception tells the caller, by a body that is too short, that it is not whole.
        @FunctionalInterface
        interface Body {
            void writeTo(OutputStream out) throws IOException;
        }
    }

    static Answer stream(String contentType, long length, Stream.Body body) {
        return new Answer(200, new Stream(contentType, length, body));
    }

    static Answer ok(Object body) {
        return new Answer(200, body);
    }

    static Answer accepted(Object body) {
        return new Answer(202, body);
    }

    static Answer of(Denied denied) {
        return new Answer(
                denied.fault().status(),
                new ErrorView(denied.getMessage(), denied.fault().text()));
    }

    static Answer of(Refusal refusal) {
        return new Answer(status(refusal.code()), refusal.view());
    }

    private static int status(Refusal.Code code) {
        return switch (code) {
            case FOLDER_MISSING,
                    NOT_A_FOLDER,
                    NOT_READABLE,
                    PASSED_OVER,
                    NOT_ABSOLUTE,
                    OTHER_SYSTEM,
                    HOLDS_A_ROOT,
                    INSIDE_A_ROOT,
                    BAD_QUERY,
                    BACKUP_UNUSABLE -> 400;
            case UNKNOWN_SCAN, UNKNOWN_TASK, UNKNOWN_ROOT, NO_WINDOW -> 404;
            case SCAN_IN_PROGRESS, NO_SCAN_IN_PROGRESS -> 409;
            case CATALOGUE_UNUSABLE, PORT_TAKEN, NOT_WRITABLE -> 500;
            case DISK_FULL -> 507;
            case SHUTTING_DOWN, CATALOGUE_IN_USE, NOTHING_RUNS, PROGRAM_GONE, NO_ANSWER -> 503;
        };
    }
}
