package app.carrel.scan;

import app.carrel.catalog.DiskName;

/// A 64-bit mark of a folder's files that changes when a name, a size or a time does.
///
/// It is the sum of one hash per file, so that order does not matter and a file can be taken out or put in without
/// the others. Two different folders share a mark by chance once in 2^64.
final class Fingerprint {
    private Fingerprint() {}

    /// The part of one file.
    static long of(DiskName name, long size, long modifiedMicros) {
        return of(name.key(), size, modifiedMicros);
    }

    /// The same for a file known by the key of its name.
    static long of(String key, long size, long modifiedMicros) {
        return of(ofName(key), size, modifiedMicros);
    }

    /// The same for a file of whose name only the hash is kept.
    static long of(long nameHash, long size, long modifiedMicros) {
        return mix(mix(nameHash + size) ^ modifiedMicros);
    }

    /// The hash of a name, from its key.
    static long ofName(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /// Spreads every bit over all others; the finaliser of SplitMix64.
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
