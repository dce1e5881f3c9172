package app.carrel.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// The words for what a file system refused, from its exception. A pure function.
final class Reasons {
    private Reasons() {}

    static String of(IOException refused) {
        return switch (refused) {
            case AccessDeniedException _ -> "Permission denied";
            case NoSuchFileException _ -> "Vanished while it was read";
            case NotDirectoryException _ -> "Is no folder any more";
            case FileSystemLoopException _ -> "Links lead in a circle";
            // The system's own words, without the path that stands beside them anyway.
            case FileSystemException e
            when e.getReason() != null && !e.getReason().isBlank() -> e.getReason();
            default -> {
                String words = refused.getMessage();
                yield words == null || words.isBlank() ? "Could not be read" : words;
            }
        };
    }

    /// Whether the system says that links lead in a circle, for which Java has no exception of its own.
    static boolean isLoop(IOException refused) {
        return refused instanceof FileSystemLoopException
                || (refused instanceof FileSystemException e
                        && String.valueOf(e.getReason()).startsWith("Too many levels of symbolic links"));
    }
}
