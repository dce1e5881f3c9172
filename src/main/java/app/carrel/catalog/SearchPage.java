package app.carrel.catalog;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What a search found, in the order of a walk over the shelf, so that materials of one course stand together.
///
/// @param words what was looked for, without case and accents
/// @param hits  the first of them
/// @param total how many there are in all
public record SearchPage(List<String> words, List<Hit> hits, long total) {
    /// One material.
    ///
    /// @param courseId see [Course#folderId]
    /// @param category its category's name; for a stand-in the neutral `(files)`, and so for the course
    /// @param section  the folder it is in, below its course, parts joined by ` / `; empty for the course itself
    /// @param size     bytes
    /// @param missing  whether a scan found it gone
    /// @param file     opens it, whatever bytes its name is made of
    public record Hit(
            long id,
            String name,
            String category,
            String course,
            long courseId,
            String section,
            MaterialKind kind,
            long size,
            Instant modifiedAt,
            boolean missing,
            Path file) {}

    /// A part of a text, from `start` to before `end` in the text's own characters (UTF-16).
    public record Span(int start, int end) {}

    /// Where the words stand in `text`, a name of this page: in order, none touching another.
    public List<Span> marks(String text) {
        return Marks.of(text, words);
    }
}
