package app.carrel.api;

import app.carrel.library.Tasks;
import app.carrel.library.wire.TasksView;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Everything below `/api/tasks`.
record TaskRoutes(Tasks tasks) {
    private static final int DAY = 86_400;

    Answer active() {
        return Answer.ok(new TasksView(tasks.active()));
    }

    Answer one(Call call) {
        OptionalLong seconds = call.number("timeout_seconds", 1, DAY);
        OptionalInt timeout = seconds.isPresent() ? OptionalInt.of((int) seconds.getAsLong()) : OptionalInt.empty();
        return Answer.ok(tasks.one(call.segment(), timeout));
    }
}
