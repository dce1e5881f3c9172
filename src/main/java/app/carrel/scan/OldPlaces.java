package app.carrel.scan;

import app.carrel.task.Pulse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Asks the disk what stands where a folder was known. Belongs to the scan's own thread, outside any transaction.
///
/// @param root the root's folder
record OldPlaces(Path root, Pulse pulse) {
    enum Answer {
        SAME_THERE,
        OTHER_THERE,
        NOTHING_THERE,
        NO_ANSWER
    }

    /// @param fileKey the number that the folder had there
    Answer ask(Path place, long fileKey) {
        pulse.beat(place);
        try {
            BasicFileAttributes there =
                    Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return FileKeys.parsed(there.fileKey()) == fileKey ? Answer.SAME_THERE : Answer.OTHER_THERE;
        } catch (NoSuchFileException | NotDirectoryException _) {
            return Answer.NOTHING_THERE;
        } catch (IOException _) {
            return Answer.NO_ANSWER;
        } finally {
            pulse.beat();
        }
    }
}
