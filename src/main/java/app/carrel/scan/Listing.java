package app.carrel.scan;

import app.carrel.catalog.DiskName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One folder as the disk shows it at this moment.
///
/// @param modifiedMicros its own time of change, microseconds since 1970
/// @param files          its files, sorted by name
/// @param folders        the names of its folders, sorted
/// @param unread         names that are there but could not be read: what is known of them stays as it is
/// @param complete       false where the listing broke off: then what it does not show may still be there
record Listing(
        FolderNode folder,
        long modifiedMicros,
        @Nullable Object fileKey,
        List<DiskFile> files,
        List<DiskName> folders,
        Set<String> unread,
        List<Problem> problems,
        boolean complete) {
    /// A file of a folder: name, size in bytes, time of change in microseconds since 1970, and what the file system
    /// tells it by, where it does.
    record DiskFile(
            DiskName name,
            long size,
            long modifiedMicros,
            @Nullable Object fileKey) {}

    /// A folder that could not be listed at all.
    static Listing unreadable(FolderNode folder, String reason) {
        return new Listing(
                folder,
                0,
                null,
                List.of(),
                List.of(),
                Set.of(),
                List.of(new Problem(folder.toString(), reason)),
                false);
    }
}
