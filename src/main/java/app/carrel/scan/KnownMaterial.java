package app.carrel.scan;

/// A material's row as the catalogue knew it when its folder was compared.
///
/// @param key           what tells its name apart, see [app.carrel.catalog.DiskName#key]
/// @param fileKey       the file system's number for it when it was last written, 0 where that told none
/// @param missingScanId the scan that found it missing; 0 while it is present
record KnownMaterial(long id, String key, long size, long modifiedMicros, long fileKey, long missingScanId) {
    boolean present() {
        return missingScanId == 0;
    }

    /// Its part of the folder's [Fingerprint].
    long fingerprint() {
        return Fingerprint.of(key, size, modifiedMicros);
    }
}
