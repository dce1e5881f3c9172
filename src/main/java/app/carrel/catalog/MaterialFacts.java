package app.carrel.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a course's page needs of one material's row.
///
/// @param modifiedMicros microseconds since 1970
/// @param firstSeen      when a scan first saw it; null where history no longer tells
/// @param missingSince   when it was found gone; null while it is present
record MaterialFacts(
        long id,
        long folderId,
        DiskName name,
        MaterialKind kind,
        long size,
        long modifiedMicros,
        @Nullable Instant firstSeen,
        @Nullable Instant missingSince) {}
