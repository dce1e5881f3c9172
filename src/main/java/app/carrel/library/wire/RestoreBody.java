package app.carrel.library.wire;

import org.jspecify.annotations.Nullable;

/// The body of `POST /api/restore`.
///
/// @param file the backup, with its whole path
public record RestoreBody(@Nullable String file) {}
