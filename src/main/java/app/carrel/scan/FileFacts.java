package app.carrel.scan;

import app.carrel.catalog.LongTable;

/// Facts about many files, as rows of numbers: a million of them fit beside everything else a scan needs.
///
/// Confined to the scan's own thread.
final class FileFacts {
    private static final int ID = 0;
    private static final int FOLDER = 1;
    private static final int FILE_KEY = 2;
    private static final int SIZE = 3;
    private static final int TIME = 4;
    private static final int NAME = 5;
    private static final int LINK = 6;

    private final LongTable files = new LongTable(LINK + 1);

    /// Takes one more file.
    ///
    /// @param id       its row
    /// @param nameHash see [Fingerprint#ofName]
    /// @param link     what the keeper of these facts makes of it
    /// @return its number, from 0 on
    int add(long id, long folderId, long fileKey, long size, long modifiedMicros, long nameHash, int link) {
        return files.add(id, folderId, fileKey, size, modifiedMicros, nameHash, link);
    }

    int size() {
        return files.size();
    }

    long id(int at) {
        return files.get(at, ID);
    }

    long folderId(int at) {
        return files.get(at, FOLDER);
    }

    long fileKey(int at) {
        return files.get(at, FILE_KEY);
    }

    long bytes(int at) {
        return files.get(at, SIZE);
    }

    long modifiedMicros(int at) {
        return files.get(at, TIME);
    }

    long nameHash(int at) {
        return files.get(at, NAME);
    }

    int link(int at) {
        return (int) files.get(at, LINK);
    }

    /// Whether both are what a file system calls one file, unchanged.
    boolean sameFile(int at, FileFacts others, int other) {
        return sameKeyAs(at, others, other) && sameFacts(at, others, other);
    }

    /// Whether name, size and time are the same.
    boolean sameLook(int at, FileFacts others, int other) {
        return nameHash(at) == others.nameHash(other) && sameFacts(at, others, other);
    }

    private boolean sameKeyAs(int at, FileFacts others, int other) {
        return fileKey(at) != 0 && fileKey(at) == others.fileKey(other);
    }

    /// Whether size and time are the same.
    boolean sameFacts(int at, FileFacts others, int other) {
        return bytes(at) == others.bytes(other) && modifiedMicros(at) == others.modifiedMicros(other);
    }

    /// A hash of what [#sameFile] compares.
    long fileHash(int at) {
        return fileKey(at) == 0 ? 0 : Fingerprint.of(fileKey(at), bytes(at), modifiedMicros(at));
    }

    /// A hash of what [#sameLook] compares.
    long lookHash(int at) {
        return Fingerprint.of(nameHash(at), bytes(at), modifiedMicros(at));
    }
}
