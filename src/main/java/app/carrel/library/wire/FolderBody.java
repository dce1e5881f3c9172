package app.carrel.library.wire;

import org.jspecify.annotations.Nullable;

/// The body of requests that name a folder: `POST /api/roots` and `POST /api/roots/{id}/move`.
///
/// @param rootPath absolute path of the folder, or its `file:` URI; null where it was not said
public record FolderBody(@Nullable String rootPath) {}
