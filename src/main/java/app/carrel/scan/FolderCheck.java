package app.carrel.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Whether a folder is there and can be listed.
public final class FolderCheck {
    public enum Answer {
        READY,
        /// It is there and can be listed, and there is nothing in it.
        EMPTY,
        MISSING,
        NOT_A_FOLDER,
        NOT_READABLE,
        NO_ANSWER
    }

    private FolderCheck() {}

    /// Asks on a thread of its own, and waits no longer than `patience`: a dead share answers nothing at all.
    public static Answer ask(Path folder, Duration patience) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread.ofPlatform().name("carrel-folder-check").daemon().start(() -> answer.complete(look(folder)));
        return answer.completeOnTimeout(Answer.NO_ANSWER, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /// Asks on this thread, however long the folder takes to answer.
    static Answer look(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            return entries.iterator().hasNext() ? Answer.READY : Answer.EMPTY;
        } catch (NoSuchFileException _) {
            return Answer.MISSING;
        } catch (NotDirectoryException _) {
            return Answer.NOT_A_FOLDER;
        } catch (AccessDeniedException _) {
            return Answer.NOT_READABLE;
        } catch (IOException | RuntimeException _) {
            return Files.exists(folder) ? Answer.NOT_READABLE : Answer.MISSING;
        }
    }
}
