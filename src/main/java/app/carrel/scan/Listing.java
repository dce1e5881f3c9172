package app.carrel.scan;

import app.carrel.catalog.DiskName;
import java.util.List;
import java.util.Set;

/// One folder as the disk shows it at this moment.
///
/// @param own      what the folder itself is told by
/// @param files    its files, in the order of the disk
/// @param folders  its folders, sorted by name
/// @param fingerprint the [Fingerprint] of its files
/// @param unread   names that are there but could not be read: what is known of them stays as it is
/// @param extent   how much of the folder was looked at
record Listing(
        FolderNode folder,
        Own own,
        List<DiskFile> files,
        long fingerprint,
        List<DiskFolder> folders,
        Set<String> unread,
        List<Problem> problems,
        Extent extent) {
    /// A file of a folder: name, size in bytes, time of change in microseconds since 1970.
    ///
    /// @param fileKey the file system's number for it, 0 where it tells none; see [FileKeys]
    record DiskFile(DiskName name, long size, long modifiedMicros, long fileKey) {}

    /// A folder in a folder.
    record DiskFolder(DiskName name, long fileKey) {}

    /// A folder's own facts.
    ///
    /// @param modifiedMicros its time of change, microseconds since 1970
    /// @param createdMicros  when it was made; where the file system does not tell, the same as `modifiedMicros`
    record Own(long modifiedMicros, long createdMicros, long fileKey) {
        static final Own UNKNOWN = new Own(0, 0, 0);
    }

    /// How much of a folder was looked at.
    enum Extent {
        /// All names in it.
        WHOLE,
        /// It broke off: what it does not show may still be there.
        PART,
        /// Nothing but its own time of change, which is the known one: a quick scan takes the rest for known too.
        TIME_ONLY,
        /// It is not there any more.
        NOTHING
    }

    boolean complete() {
        return extent != Extent.PART;
    }
}
