package app.carrel.scan;

import java.util.Arrays;

/// Facts about many files, as columns of numbers: a million of them fit beside everything else a scan needs.
///
/// Confined to the scan's own thread.
final class FileFacts {
    static final int COLUMNS = 6;
    private static final int ID = 0;
    private static final int FOLDER = 1;
    private static final int FILE_KEY = 2;
    private static final int SIZE = 3;
    private static final int TIME = 4;
    private static final int NAME = 5;

    private long[][] columns = new long[COLUMNS][16];
    private int[] links = new int[16];
    private int size;

    /// Takes one more file.
    ///
    /// @param id       its row
    /// @param nameHash see [Fingerprint#ofName]
    /// @param link     what the keeper of these facts makes of it
    /// @return its number, from 0 on
    int add(long id, long folderId, long fileKey, long size, long modifiedMicros, long nameHash, int link) {
        if (this.size == links.length) {
            links = Arrays.copyOf(links, this.size * 2);
            for (int column = 0; column < COLUMNS; column++) {
                columns[column] = Arrays.copyOf(columns[column], this.size * 2);
            }
        }
        columns[ID][this.size] = id;
        columns[FOLDER][this.size] = folderId;
        columns[FILE_KEY][this.size] = fileKey;
        columns[SIZE][this.size] = size;
        columns[TIME][this.size] = modifiedMicros;
        columns[NAME][this.size] = nameHash;
        links[this.size] = link;
        return this.size++;
    }

    int size() {
        return size;
    }

    long id(int at) {
        return columns[ID][at];
    }

    long folderId(int at) {
        return columns[FOLDER][at];
    }

    long fileKey(int at) {
        return columns[FILE_KEY][at];
    }

    long bytes(int at) {
        return columns[SIZE][at];
    }

    long modifiedMicros(int at) {
        return columns[TIME][at];
    }

    long nameHash(int at) {
        return columns[NAME][at];
    }

    int link(int at) {
        return links[at];
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
