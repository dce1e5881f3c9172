package app.carrel.catalog;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One course with everything in it, for its page.
///
/// @param course     its facts
/// @param root       path of the root it stands in, readable
/// @param categoryId see [Category#folderId]
/// @param looseFiles whether these are the files directly in the root, whose category is a stand-in too
/// @param folder     the folder on disk
/// @param sections   in natural order; the course's own files come first, as the section named ``
public record CoursePage(
        Course course, String root, long categoryId, boolean looseFiles, Path folder, List<Section> sections) {
    /// A folder below the course with its own files.
    ///
    /// @param name      its path below the course, parts joined by ` / `; empty for the course itself
    /// @param materials in natural order
    public record Section(String name, List<Item> materials) {}

    /// One material as a row.
    ///
    /// @param size         bytes
    /// @param firstSeen    when the first scan that saw it ended; null where history no longer tells
    /// @param missingSince when a scan found it gone; null while it is present
    /// @param file         opens it, whatever bytes its name is made of
    public record Item(
            long id,
            String name,
            MaterialKind kind,
            long size,
            Instant modifiedAt,
            @Nullable Instant firstSeen,
            @Nullable Instant missingSince,
            Path file) {}
}
