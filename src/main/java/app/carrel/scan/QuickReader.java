package app.carrel.scan;

import app.carrel.catalog.DiskName;
import app.carrel.scan.KnownFolders.KnownFolder;
import app.carrel.scan.Listing.DiskFolder;
import app.carrel.scan.Listing.Extent;
import app.carrel.scan.Listing.Own;
import app.carrel.task.Pulse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a folder only where its own time of change is not the known one; what it holds is taken for known elsewhere.
///
/// @param passOver     folders that are not looked for
/// @param walkedMicros when the last whole scan that came to its end began, 0 where another has written since: only
///                     what was known then is known wholly
record QuickReader(FolderReader thorough, PassOver passOver, KnownFolders known, long walkedMicros)
        implements FolderReader {
    /// The coarsest clock of a file system (FAT): a folder that changed shortly before it was listed may have changed
    /// again since, within the same tick.
    private static final long TICK_MICROS = 2_000_000;

    @Override
    public Listing list(FolderNode folder, Pulse pulse) {
        int row = folder.placeRow();
        return row != KnownFolders.NONE && isTrusted(known.folder(row))
                ? look(folder, row).orElseGet(() -> thorough.list(folder, pulse))
                : thorough.list(folder, pulse);
    }

    private boolean isTrusted(KnownFolder folder) {
        return folder.present()
                && folder.modifiedMicros() != FolderChanges.FolderState.NO_KNOWN_TIME
                && folder.modifiedMicros() < walkedMicros - TICK_MICROS;
    }

    private Optional<Listing> look(FolderNode folder, int row) {
        try {
            Own own = FolderLister.ownOf(
                    Files.readAttributes(folder.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
            KnownFolder before = known.folder(row);
            boolean same = own.modifiedMicros() == before.modifiedMicros() && own.fileKey() == before.fileKey();
            return same ? Optional.of(unread(folder, own, foldersIn(folder, row), Extent.TIME_ONLY)) : Optional.empty();
        } catch (NoSuchFileException _) {
            // Nobody has listed the folder it was in: it need not have been there just now.
            return folder.fromMemory()
                    ? Optional.of(unread(folder, Own.UNKNOWN, List.of(), Extent.NOTHING))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // to be told as a problem by who reads it thoroughly
        }
    }

    private List<DiskFolder> foldersIn(FolderNode folder, int row) {
        List<DiskFolder> folders = new ArrayList<>();
        for (int at = known.firstChild(row); at != KnownFolders.NONE; at = known.nextSibling(at)) {
            DiskName name = DiskName.ofKey(known.key(at));
            if (known.isPresent(at) && !passOver.test(folder, name, false)) {
                folders.add(new DiskFolder(name, known.folder(at).fileKey()));
            }
        }
        return folders;
    }

    private static Listing unread(FolderNode folder, Own own, List<DiskFolder> folders, Extent extent) {
        return new Listing(folder, own, List.of(), 0, folders, Set.of(), List.of(), extent);
    }
}
