package app.carrel.scan;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// A real tree under two roots, of which every file is known by an identity of its own, wherever it goes.
///
/// Paths are written `root/folder/file`. No two files ever have the same time of change, but copies.
final class ModelDisk {
    /// @param uid    stays when the file is moved or written to, and is another one for what takes its place
    /// @param micros time of change, microseconds since 1970
    record DiskFile(long uid, long size, long micros) {
        boolean sameFacts(long otherSize, long otherMicros) {
            return size == otherSize && micros == otherMicros;
        }
    }

    static final List<String> ROOTS = List.of("one", "two");
    private static final Instant OLDEST = Instant.parse("2015-05-05T05:05:05Z");

    private final Path base;
    private final NavigableMap<String, DiskFile> files = new TreeMap<>();
    private final NavigableSet<String> folders = new TreeSet<>();
    private long uids;
    private long ticks;

    ModelDisk(Path base) throws IOException {
        this.base = base;
        for (String root : ROOTS) {
            makeFolder(root);
            // Roots that were emptied have a test of their own.
            makeFolder(root + "/stays");
            create(root + "/stays/anchor.txt", 1);
        }
    }

    NavigableMap<String, DiskFile> files() {
        return files;
    }

    NavigableSet<String> folders() {
        return folders;
    }

    Path path(String name) {
        return base.resolve(name);
    }

    static String rootOf(String path) {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
    }

    static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static String parentOf(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    static boolean isBelow(String path, String folder) {
        return path.startsWith(folder + "/");
    }

    boolean exists(String path) {
        return files.containsKey(path) || folders.contains(path);
    }

    void makeFolder(String path) throws IOException {
        Files.createDirectory(path(path));
        folders.add(path);
    }

    /// A new file, or another one in the place of the one that was there.
    void create(String path, long size) throws IOException {
        files.put(path, new DiskFile(++uids, size, shape(path, size)));
    }

    void write(String path, long size) throws IOException {
        files.put(path, new DiskFile(at(path).uid(), size, shape(path, size)));
    }

    void delete(String path) throws IOException {
        Files.delete(path(path));
        files.remove(path);
    }

    /// As editors save: the new content comes under another name and takes the old one's place.
    void save(String path, long size) throws IOException {
        String fresh = parentOf(path) + "/.being-saved";
        create(fresh, size);
        moveFile(fresh, path);
    }

    /// Moves a file, onto another one too.
    void moveFile(String from, String to) throws IOException {
        Files.move(path(from), path(to), StandardCopyOption.ATOMIC_MOVE);
        files.put(to, Objects.requireNonNull(files.remove(from)));
    }

    /// A copy that keeps its time, as `cp -p` makes it.
    void copy(String from, String to) throws IOException {
        Files.copy(path(from), path(to), StandardCopyOption.COPY_ATTRIBUTES);
        DiskFile original = at(from);
        files.put(to, new DiskFile(++uids, original.size(), original.micros()));
    }

    void moveFolder(String from, String to) throws IOException {
        Files.move(path(from), path(to), StandardCopyOption.ATOMIC_MOVE);
        for (String file : filesBelow(from)) {
            files.put(to + file.substring(from.length()), Objects.requireNonNull(files.remove(file)));
        }
        for (String folder : foldersFrom(from)) {
            folders.remove(folder);
            folders.add(to + folder.substring(from.length()));
        }
    }

    void deleteFolder(String path) throws IOException {
        for (String file : filesBelow(path)) {
            delete(file);
        }
        for (String folder : foldersFrom(path).reversed()) {
            Files.delete(path(folder));
            folders.remove(folder);
        }
    }

    /// A folder and all that are in it, outer ones first.
    List<String> foldersFrom(String path) {
        List<String> all = new ArrayList<>(folders.subSet(path + "/", path + "0"));
        all.addFirst(path);
        return all;
    }

    List<String> filesBelow(String path) {
        return List.copyOf(files.subMap(path + "/", path + "0").keySet());
    }

    private DiskFile at(String path) {
        return Objects.requireNonNull(files.get(path));
    }

    private long shape(String path, long size) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path(path).toFile(), "rw")) {
            file.setLength(size);
        }
        Instant time = OLDEST.plus(++ticks * 1_000_003, ChronoUnit.MICROS);
        Files.setLastModifiedTime(path(path), FileTime.from(time));
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
