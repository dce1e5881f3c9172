package app.carrel.settings;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Why a file could not be used, in words that go into a sentence: Java's own message is often only the path.
public final class Reason {
    private Reason() {}

    public static String of(IOException failure) {
        return switch (failure) {
            case AccessDeniedException e ->
                "access to %s is denied%s".formatted(e.getFile(), Owner.clause(Path.of(String.valueOf(e.getFile()))));
            case NoSuchFileException e -> "%s is not there".formatted(e.getFile());
            case FileAlreadyExistsException e -> "%s is in the way".formatted(e.getFile());
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        };
    }
}
