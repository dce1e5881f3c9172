package app.carrel.library.wire;

import org.jspecify.annotations.Nullable;

/// The body of `POST /api/sql`.
///
/// @param query null where it was not said
public record SqlBody(@Nullable String query) {}
