package app.carrel.store;

import app.carrel.settings.Owner;
import app.carrel.settings.Reason;
import app.carrel.store.DatabaseException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;

/// What H2's error codes mean to a person.
final class Sentences {
    private Sentences() {}

    /// What went wrong with the open file.
    static DatabaseException explain(SQLException failure, Path file) {
        return explain(failure, kindOf(mostTelling(failure)), file);
    }

    /// What went wrong while opening: where H2 stumbles and no disk complains, it stumbled over what it read.
    static DatabaseException explainOpening(SQLException failure, Path file) {
        Kind kind = kindOf(mostTelling(failure));
        boolean ofDisk = causes(failure).anyMatch(IOException.class::isInstance);
        boolean unclear = kind == Kind.OTHER || kind == Kind.BROKEN;
        return explain(failure, unclear && !ofDisk ? Kind.DAMAGED : kind, file);
    }

    private static DatabaseException explain(SQLException failure, Kind kind, Path file) {
        SQLException telling = mostTelling(failure);
        return new DatabaseException(kind, of(kind, file, String.valueOf(telling.getMessage())), failure);
    }

    static DatabaseException explain(IOException failure, Path file) {
        Kind kind = ofFileSystem(failure);
        // It may have been the file beside it.
        boolean named = failure instanceof AccessDeniedException denied && denied.getFile() != null;
        Path about = named ? Path.of(((AccessDeniedException) failure).getFile()) : file;
        return new DatabaseException(kind, of(kind, about, failure.toString()), failure);
    }

    /// What went wrong with a copy of the database, which itself is well.
    static DatabaseException explainCopy(Exception failure, Path copy) {
        Optional<IOException> disk = causes(failure)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .findFirst();
        Kind kind = disk.map(Sentences::ofFileSystem).orElse(Kind.OTHER);
        String reason = kind == Kind.DISK_FULL
                ? "its disk is full"
                : disk.map(Reason::of).orElse(String.valueOf(failure.getMessage()));
        return new DatabaseException(kind, "%s could not be written: %s.".formatted(copy, reason), failure);
    }

    static String of(Kind kind, Path file, String detail) {
        return switch (kind) {
            case IN_USE ->
                "The catalogue %s is in use by another program. Close that program and try again.".formatted(file);
            case DAMAGED ->
                "The catalogue %s is damaged, or is no catalogue of Carrel. Nothing was changed.".formatted(file);
            case GONE -> "The catalogue %s is gone; only the file that says what it held is left.".formatted(file);
            case FOREIGN ->
                "The catalogue %s is not the one that belongs here: another one was put in its place. Nothing was changed."
                        .formatted(file);
            case OLDER ->
                "The catalogue %s is older than it should be: it was damaged, or an older copy was put in its place. Nothing was changed."
                        .formatted(file);
            case FEWER ->
                "The catalogue %s holds less than it should: something was deleted by hand, or was lost. Nothing was changed."
                        .formatted(file);
            case UNPROMISED ->
                "The file %s, which says what the catalogue must hold, is damaged or missing. Nothing was changed."
                        .formatted(file);
            case NO_BACKUP -> "%s is damaged, or is no backup of Carrel. Nothing was changed.".formatted(file);
            case READ_ONLY ->
                "The catalogue's file %s cannot be written%s. Check who may write that file and its folder."
                        .formatted(file, Owner.clause(file));
            case NEWER ->
                "The catalogue %s was written by a newer version of Carrel. Nothing was changed: please use that version."
                        .formatted(file);
            case DISK_FULL ->
                "The disk that holds the catalogue %s is full. Make room on it and try again.".formatted(file);
            case BROKEN ->
                "The disk that holds the catalogue %s failed (%s). Check the disk and start Carrel again."
                        .formatted(file, detail);
            case NO_MEMORY ->
                "Carrel ran out of memory while it worked on the catalogue %s. Start it again; what it had confirmed is kept."
                        .formatted(file);
            case CLOSED -> "The catalogue %s is closed.".formatted(file);
            case OTHER -> "The catalogue %s could not do that (%s).".formatted(file, detail);
        };
    }

    private static Kind kindOf(SQLException failure) {
        if (causes(failure).anyMatch(OutOfMemoryError.class::isInstance)) {
            return Kind.NO_MEMORY;
        }
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> Kind.IN_USE;
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1 -> Kind.DAMAGED;
            case ErrorCode.FILE_VERSION_ERROR_1 -> Kind.NEWER;
            case ErrorCode.DATABASE_IS_READ_ONLY -> Kind.READ_ONLY;
            case ErrorCode.GENERAL_ERROR_1,
                    ErrorCode.IO_EXCEPTION_1,
                    ErrorCode.IO_EXCEPTION_2,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN -> ofCauses(failure);
            default -> Kind.OTHER;
        };
    }

    /// H2 has one code for all that goes wrong below it.
    private static Kind ofCauses(SQLException failure) {
        Optional<Kind> disk = causes(failure)
                .filter(IOException.class::isInstance)
                .map(cause -> ofFileSystem((IOException) cause))
                .findFirst();
        boolean ownPages = causes(failure).anyMatch(MVStoreException.class::isInstance);
        return disk.orElse(ownPages ? Kind.DAMAGED : Kind.BROKEN);
    }

    private static Kind ofFileSystem(IOException failure) {
        if (failure instanceof EOFException) {
            return Kind.DAMAGED; // the file ends before what it promises
        }
        if (causes(failure)
                .anyMatch(cause ->
                        cause instanceof AccessDeniedException || cause instanceof ReadOnlyFileSystemException)) {
            return Kind.READ_ONLY;
        }
        // Java has no exception of its own for a full disk; these are the systems' own words for it.
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("not enough space") || message.contains("quota")) {
            return Kind.DISK_FULL;
        }
        return message.contains("read-only file system") ? Kind.READ_ONLY : Kind.BROKEN;
    }

    /// The pool wraps what the database says into an exception that has no code.
    private static SQLException mostTelling(SQLException failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(cause -> cause.getErrorCode() != 0)
                .findFirst()
                .orElse(failure);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
