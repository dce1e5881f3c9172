package app.carrel.api;

import app.carrel.library.Refusal;
import app.carrel.library.wire.ErrorView;

/// What goes back: a status and a record that becomes JSON.
record Answer(int status, Object body) {
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
            case FOLDER_MISSING, NOT_A_FOLDER, NOT_READABLE, NOT_ABSOLUTE, OTHER_SYSTEM, HOLDS_A_ROOT, INSIDE_A_ROOT ->
                400;
            case UNKNOWN_SCAN, UNKNOWN_TASK, UNKNOWN_ROOT, NO_WINDOW -> 404;
            case SCAN_IN_PROGRESS, NO_SCAN_IN_PROGRESS -> 409;
            case CATALOGUE_UNUSABLE, PORT_TAKEN -> 500;
            case SHUTTING_DOWN, CATALOGUE_IN_USE, NOTHING_RUNS, NO_ANSWER -> 503;
        };
    }
}
