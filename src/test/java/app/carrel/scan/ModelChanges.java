package app.carrel.scan;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/// Everything that people and programs do to a tree between two scans, at random.
final class ModelChanges {
    /// Few, so that places are taken, left and taken again.
    private static final List<String> NAMES = List.of(
            "a",
            "A",
            "b.mp4",
            "B.mp4",
            "01 - é.pdf",
            "01 - e\u0301.pdf",
            "%FF",
            "x;y'z",
            "😀.txt",
            "שלום",
            "tail.",
            "long " + "n".repeat(80));
    private static final int DEEPEST = 7;
    private static final int MANY = 1300;

    private final ModelDisk disk;
    private final Random random;

    ModelChanges(ModelDisk disk, Random random) {
        this.disk = disk;
        this.random = random;
    }

    /// Makes one change and says which.
    String make() throws IOException {
        while (true) {
            Optional<String> made = random.nextInt(400) == 0 ? createMany() : one();
            if (made.isPresent()) {
                return made.get();
            }
        }
    }

    private Optional<String> one() throws IOException {
        return switch (random.nextInt(27)) {
            case 0, 1, 2, 3, 4, 5 -> create();
            case 6, 7 -> write();
            case 8, 9 -> delete();
            case 10, 11, 12 -> moveFile(place(true));
            case 13 -> renameFile();
            case 14, 15 -> moveFolder();
            case 16 -> renameFolder();
            case 17 -> deleteFolder();
            case 18, 19 -> swap();
            case 20 -> changeCase();
            case 21 -> fileBecomesFolder();
            case 22 -> folderBecomesFile();
            case 23 -> save();
            case 24 -> moveOnto();
            case 25 -> copy();
            default -> makeFolder();
        };
    }

    private Optional<String> create() throws IOException {
        String path = place(false);
        if (disk.exists(path)) {
            return Optional.empty();
        }
        disk.create(path, size());
        return Optional.of("create " + path);
    }

    private Optional<String> createMany() throws IOException {
        String folder = place(false);
        if (disk.exists(folder)) {
            return Optional.empty();
        }
        disk.makeFolder(folder);
        for (int i = 0; i < MANY; i++) {
            disk.create(folder + "/" + i, size());
        }
        return Optional.of("create many in " + folder);
    }

    private Optional<String> write() throws IOException {
        String path = file();
        disk.write(path, size());
        return Optional.of("write " + path);
    }

    private Optional<String> delete() throws IOException {
        String path = file();
        disk.delete(path);
        return Optional.of("delete " + path);
    }

    private Optional<String> save() throws IOException {
        String path = file();
        disk.save(path, size());
        return Optional.of("save " + path);
    }

    private Optional<String> renameFile() throws IOException {
        String from = file();
        return move(from, ModelDisk.parentOf(from) + "/" + name());
    }

    private Optional<String> moveFile(String to) throws IOException {
        return move(file(), to);
    }

    private Optional<String> move(String from, String to) throws IOException {
        if (disk.exists(to)) {
            return Optional.empty();
        }
        disk.moveFile(from, to);
        return Optional.of("move " + from + " to " + to);
    }

    private Optional<String> moveOnto() throws IOException {
        String from = file();
        String to = file();
        if (from.equals(to)) {
            return Optional.empty();
        }
        disk.moveFile(from, to);
        return Optional.of("move " + from + " onto " + to);
    }

    private Optional<String> copy() throws IOException {
        String from = file();
        String to = folder() + "/" + ModelDisk.nameOf(from);
        if (disk.exists(to)) {
            return Optional.empty();
        }
        disk.copy(from, to);
        return Optional.of("copy " + from + " to " + to);
    }

    private Optional<String> swap() throws IOException {
        String left = file();
        String right = file();
        if (left.equals(right)) {
            return Optional.empty();
        }
        String aside = ModelDisk.parentOf(left) + "/.aside";
        disk.moveFile(left, aside);
        disk.moveFile(right, left);
        disk.moveFile(aside, right);
        return Optional.of("swap " + left + " and " + right);
    }

    private Optional<String> changeCase() throws IOException {
        String from = file();
        String name = ModelDisk.nameOf(from);
        String upper = name.toUpperCase(Locale.ROOT);
        return move(
                from, ModelDisk.parentOf(from) + "/" + (upper.equals(name) ? name.toLowerCase(Locale.ROOT) : upper));
    }

    private Optional<String> makeFolder() throws IOException {
        String path = place(false);
        if (disk.exists(path)) {
            return Optional.empty();
        }
        disk.makeFolder(path);
        return Optional.of("make the folder " + path);
    }

    private Optional<String> moveFolder() throws IOException {
        return moveFolder(folderToMove(), place(true));
    }

    private Optional<String> renameFolder() throws IOException {
        String from = folderToMove();
        return from.isEmpty() ? Optional.empty() : moveFolder(from, ModelDisk.parentOf(from) + "/" + name());
    }

    private Optional<String> moveFolder(String from, String to) throws IOException {
        if (from.isEmpty() || disk.exists(to) || ModelDisk.isBelow(to, from)) {
            return Optional.empty();
        }
        disk.moveFolder(from, to);
        return Optional.of("move the folder " + from + " to " + to);
    }

    private Optional<String> deleteFolder() throws IOException {
        String path = folderToMove();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        disk.deleteFolder(path);
        return Optional.of("delete the folder " + path);
    }

    private Optional<String> fileBecomesFolder() throws IOException {
        String path = file();
        disk.delete(path);
        disk.makeFolder(path);
        disk.create(path + "/" + name(), size());
        return Optional.of("replace by a folder " + path);
    }

    private Optional<String> folderBecomesFile() throws IOException {
        String path = folderToMove();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        disk.deleteFolder(path);
        disk.create(path, size());
        return Optional.of("replace by a file " + path);
    }

    /// Some file but the ones that keep a root from being empty.
    private String file() throws IOException {
        List<String> all = disk.files().keySet().stream()
                .filter(path -> !path.endsWith("/stays/anchor.txt"))
                .toList();
        if (all.isEmpty()) {
            String path = ModelDisk.ROOTS.getFirst() + "/first";
            while (disk.exists(path)) {
                path += "'"; // the first one was replaced by a folder
            }
            disk.create(path, size());
            return path;
        }
        return pick(all);
    }

    /// A folder that is not a root and does not hold one of these; empty where there is none.
    private String folderToMove() {
        List<String> all = disk.folders().stream()
                .filter(path -> path.contains("/") && !path.endsWith("/stays"))
                .toList();
        return all.isEmpty() ? "" : pick(all);
    }

    String folder() {
        return pick(disk.folders().stream()
                .filter(path -> path.chars().filter(c -> c == '/').count() < DEEPEST)
                .toList());
    }

    /// Where something could go; mostly in the first root.
    private String place(boolean anywhere) {
        String folder = folder();
        while (!anywhere && !ModelDisk.rootOf(folder).equals(ModelDisk.ROOTS.getFirst()) && random.nextInt(3) > 0) {
            folder = folder();
        }
        return folder + "/" + name();
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private long size() {
        return random.nextInt(5) == 0 ? 0 : random.nextInt(1_000_000);
    }

    private String pick(Collection<String> from) {
        return from.stream().skip(random.nextInt(from.size())).findFirst().orElseThrow();
    }
}
