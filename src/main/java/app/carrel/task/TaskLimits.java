package app.carrel.task;

import java.time.Duration;

/// The times that rule the engine; asked for anew at every check, so that changed settings hold from the next one on.
///
/// @param heartbeatTimeout silence after which a task is given up
/// @param monitorInterval  how often that is judged
public record TaskLimits(Duration heartbeatTimeout, Duration monitorInterval) {}
