package app.carrel.library.wire;

import java.time.Instant;

/// A material that a search found.
///
/// @param path     absolute, readable
/// @param category its category, `(files)` where there is none; so for the course
/// @param kind     such as `video` or `e-book`
/// @param size     bytes
/// @param missing  whether a scan found it gone
public record MaterialView(
        long id,
        String name,
        String path,
        String category,
        String course,
        String kind,
        long size,
        Instant modifiedAt,
        boolean missing) {}
