package app.carrel.library.wire;

/// A place that a scan could not read.
///
/// @param path   absolute, readable
/// @param reason an English sentence or phrase
public record ProblemView(String path, String reason) {}
