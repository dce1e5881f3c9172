package app.carrel.library.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The content of `instance.json`: the process that has the catalogue open.
///
/// @param port where it answers on the loopback interface; null where it answers nowhere
/// @param role what it is, in lower case
public record InstanceView(long pid, @Nullable Integer port, String role, Instant since) {}
