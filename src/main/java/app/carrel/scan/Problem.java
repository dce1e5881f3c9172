package app.carrel.scan;

/// A place that a scan could not read; the scan goes on without it.
///
/// @param path   absolute, readable
/// @param reason an English phrase that starts with a capital and needs no full stop
public record Problem(String path, String reason) {}
