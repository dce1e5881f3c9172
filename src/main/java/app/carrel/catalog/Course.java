package app.carrel.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A folder directly below a category that holds a catalogued file at some depth; or the stand-in for files directly
/// in a category or a root, whose `folderId` is that of the category's or root's own folder.
///
/// `folderId` names a course unambiguously: at depth 2 it means the folder with all below it, above that the folder's
/// own files alone.
///
/// @param name        as on disk; for a stand-in the neutral `(files)`
/// @param category    the name of its category
/// @param materials   how many are present
/// @param missing     how many are known to be missing
/// @param bytes       of the materials that are present
/// @param changedAt   the newest time of change of its folders; null where no folder tells
/// @param fingerprint of the materials that are present: another one where a name, a size or a time is another
/// @param folders     the rows of its folders, in ascending order
public record Course(
        long folderId,
        String name,
        boolean standIn,
        String category,
        long materials,
        long missing,
        long bytes,
        @Nullable Instant changedAt,
        long fingerprint,
        List<Long> folders) {}
