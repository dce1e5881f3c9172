package app.carrel.catalog;

import org.jspecify.annotations.Nullable;

/// What the shelf needs of one folder row.
///
/// @param materials      files directly in it that are present
/// @param missing        files directly in it that are missing
/// @param bytes          of the present ones
/// @param modifiedMicros microseconds since 1970; 0 where it is not known
/// @param fingerprint    of the present ones: another one where a name, a size or a time is another
record FolderFacts(
        long id,
        long rootId,
        @Nullable Long parentId,
        int depth,
        String name,
        int materials,
        int missing,
        long bytes,
        long modifiedMicros,
        long fingerprint) {
    static FolderFacts of(Folder folder) {
        return new FolderFacts(
                folder.id(),
                folder.rootId(),
                folder.parentId(),
                folder.depth(),
                folder.name().text(),
                folder.materials(),
                folder.missing(),
                folder.bytes(),
                folder.modifiedMicros(),
                folder.fingerprint());
    }
}
