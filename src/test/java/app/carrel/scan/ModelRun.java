package app.carrel.scan;

import static org.awaitility.Awaitility.await;

import app.carrel.testing.OrdinaryUser;
import app.carrel.testing.OtherProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Changes a tree at random and scans it in every way, well and badly, and has every scan that completes judged.
final class ModelRun implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int SHOWN_STEPS = 40;

    private final Path data;
    private final Random random;
    private final ModelDisk disk;
    private final ModelChanges changes;
    private final ModelIdentity identity = new ModelIdentity();
    private final List<String> log = new ArrayList<>();
    private ScanRoom room;
    /// Roots of which scans have broken off since the last that completed.
    private final Set<String> disturbed = new HashSet<>();

    /// Roots of which scans may have completed before anybody saw it.
    private final Set<String> unseen = new HashSet<>();

    private long lastScanNanos = 20_000_000;

    ModelRun(Path folder, long seed) throws IOException {
        data = Files.createDirectories(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxrwxrwx"));
        random = new Random(seed);
        disk = new ModelDisk(Files.createDirectories(folder.resolve("disk")));
        changes = new ModelChanges(disk, random);
        room = new ScanRoom(data);
    }

    /// One change, or one scan.
    void step() throws Exception {
        int dice = random.nextInt(1000);
        if (dice < 720) {
            note(changes.make());
        } else if (dice < 840) {
            scanWhole(root(), false, random.nextInt(3) == 0);
        } else if (dice < 890) {
            scanWhole(root(), true, false);
        } else if (dice < 920) {
            scanPart();
        } else if (dice < 980) {
            abort();
        } else if (dice < 985) {
            kill();
        } else {
            scanWithAnUnreadableFolder();
        }
    }

    String story() {
        return String.join("\n", log.subList(Math.max(0, log.size() - SHOWN_STEPS), log.size()));
    }

    private String root() {
        return ModelDisk.ROOTS.get(random.nextInt(3) / 2);
    }

    private void scanWhole(String root, boolean quick, boolean accept) throws Exception {
        note((quick ? "quick scan of " : "scan of ") + root + (accept ? ", whatever is gone" : ""));
        boolean withheld = scan(root, quick, accept, "") > 0;
        if (withheld) {
            scanWhole(root, false, true);
        }
    }

    private long scan(String root, boolean quick, boolean accept, String blind) throws Exception {
        ModelCatalogue before = ModelCatalogue.of(room);
        ScanSummary summary = blind.isEmpty()
                ? completed(root, options(quick, accept))
                : OrdinaryUser.does(() -> completed(root, options(quick, accept)));
        judge(before, root, quick, accept, blind, summary);
        return summary.filesWithheld();
    }

    private void judge(
            ModelCatalogue before, String root, boolean quick, boolean accept, String blind, ScanSummary summary) {
        ModelCatalogue after = ModelCatalogue.of(room);
        CatalogueState.of(room).assertFiguresAgree();
        new ModelVerdict(disk, before, after, root, quick, accept, blind, summary).check(!disturbed.contains(root));
        identity.check(
                before,
                after,
                disk,
                root,
                blind,
                new ModelIdentity.Since(disturbed.contains(root), unseen.contains(root)));
        if (blind.isEmpty()) {
            // What a scan has found it promises, also where it has withheld what it has not.
            identity.settle(after, disk, root);
        }
        if (summary.filesWithheld() == 0 && blind.isEmpty()) {
            disturbed.remove(root);
            unseen.remove(root);
        }
    }

    private void scanPart() throws Exception {
        String part = changes.folder();
        if (!part.contains("/")
                || ModelCatalogue.of(room).foldersFrom(ModelDisk.rootOf(part)).isEmpty()) {
            return;
        }
        note("scan of the part " + part);
        ModelCatalogue before = ModelCatalogue.of(room);
        ScanSummary summary = completed(part, options(false, true));
        new ModelVerdict(disk, before, ModelCatalogue.of(room), part, false, true, "", summary).check(false);
        broken(List.of(ModelDisk.rootOf(part)));
    }

    private void abort() {
        String root = root();
        note("aborted scan of " + root);
        ModelCatalogue before = ModelCatalogue.of(room);
        long id = room.start(disk.path(root), options(false, false));
        LockSupport.parkNanos((long) (random.nextDouble() * 1.2 * lastScanNanos));
        room.scans.abort();
        room.scans.await(id);
        ScanRecord scan = room.history.find(id).orElseThrow();
        if (scan.status().equals("completed")) {
            note("it was completed before");
            judge(before, root, false, false, "", scan.summary());
        } else {
            broken(List.of(root));
        }
    }

    private void kill() throws Exception {
        note("killed scans");
        room.close();
        try (OtherProcess scans = OtherProcess.java(
                ScansUntilKilled.class,
                data.toString(),
                disk.path(ModelDisk.ROOTS.getFirst()).toString(),
                disk.path(ModelDisk.ROOTS.getLast()).toString())) {
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(5))
                    .failFast("the scans ended", () -> !scans.isAlive())
                    .until(() -> scans.out().contains("open"));
            LockSupport.parkNanos((long) (random.nextDouble() * 300_000_000));
            scans.kill();
        }
        room = new ScanRoom(data);
        unseen.addAll(ModelDisk.ROOTS);
        broken(ModelDisk.ROOTS);
    }

    private void broken(List<String> roots) {
        identity.adopt(ModelCatalogue.of(room), disk);
        disturbed.addAll(roots);
    }

    /// Its materials stay as they are, while all around it is as the disk has it.
    private void scanWithAnUnreadableFolder() throws Exception {
        String root = root();
        scanWhole(root, false, true);
        List<String> all = disk.foldersFrom(root);
        String blind = all.get(random.nextInt(all.size()));
        if (blind.equals(root)) {
            return;
        }
        for (int i = 0; i < 3; i++) {
            String path = all.get(random.nextInt(all.size())) + "/beside " + i;
            if (!ModelDisk.isBelow(path, blind) && !disk.exists(path)) {
                disk.create(path, i);
            }
        }
        note("scan of " + root + " with the unreadable " + blind);
        Files.setPosixFilePermissions(disk.path(blind), PosixFilePermissions.fromString("---------"));
        try {
            scan(root, false, false, blind);
        } finally {
            Files.setPosixFilePermissions(disk.path(blind), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        scanWhole(root, false, false);
    }

    private ScanSummary completed(String folder, ScanOptions options) {
        long start = System.nanoTime();
        ScanRecord scan = room.scan(disk.path(folder), options);
        lastScanNanos = System.nanoTime() - start;
        if (!scan.status().equals("completed")) {
            throw new AssertionError("The scan of " + folder + " ended with " + scan.errorMessage());
        }
        return scan.summary();
    }

    private static ScanOptions options(boolean quick, boolean accept) {
        return new ScanOptions(2, List.of(), false, 30, accept, quick);
    }

    private void note(String step) {
        log.add(log.size() + ": " + step);
    }

    @Override
    public void close() {
        room.close();
    }
}
