package app.carrel.scan;

/// A material's row as the catalogue knew it when its folder was compared.
///
/// @param key     what tells its name apart, see [app.carrel.catalog.DiskName#key]
/// @param present false where an earlier scan found it missing
record KnownMaterial(long id, String key, long size, long modifiedMicros, boolean present) {
    /// Its part of the folder's [Fingerprint].
    long fingerprint() {
        return Fingerprint.of(key, size, modifiedMicros);
    }
}
