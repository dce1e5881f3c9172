package app.carrel.library.wire;

import java.util.List;

/// The tasks that have not ended.
public record TasksView(List<TaskView> tasks) {}
