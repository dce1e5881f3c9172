package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.ScanAnswer;
import app.carrel.library.wire.ScansView;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.BuiltProgram.Ended;
import app.carrel.testing.Invariants;
import app.carrel.testing.OtherProcess;
import app.carrel.testing.SampleTree;
import app.carrel.testing.SmallDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built program on a disk that is full, nearly full, or read-only.
@Tag("fuse")
class FullDiskIT {
    /// Enough that a scan is still at work when its disk fills up.
    private static final int FILES = 120_000;
    private static final int MEGABYTES = 64;

    @TempDir
    private static Path trees;

    private static Path second;

    @TempDir
    private Path folder;

    private final Invariants invariants = new Invariants();
    private SmallDisk disk;
    private BuiltProgram carrel;
    private Path first;

    /// Once for all: nobody changes it.
    @BeforeAll
    static void makeALargeTree() throws Exception {
        second = SampleTree.make(trees.resolve("second"), FILES, 2).root();
    }

    @BeforeEach
    void catalogueAFolderOnASmallDisk() throws Exception {
        disk = SmallDisk.mount(Files.createDirectory(folder.resolve("disk")), MEGABYTES);
        carrel = BuiltProgram.with(disk.folder().resolve("data"));
        first = SampleTree.make(folder.resolve("first"), 200, 1).root();
        scanned(first);
    }

    @AfterEach
    void unmount() throws Exception {
        disk.close();
    }

    @Test
    void a_scan_stops_before_the_disk_is_full_and_goes_on_when_there_is_room() throws Exception {
        disk.fillUpTo((32L << 20) + 500_000);

        Ended scan = carrel.run("scan", second.toString());

        assertThat(scan.code()).as(scan.err()).isEqualTo(1);
        assertThat(scan.err()).contains("is full. Make room on it and try again.");
        invariants.hold(carrel.dataFolder());
        disk.empty();
        scanned(second);
        invariants.hold(carrel.dataFolder());
    }

    @Test
    void a_disk_that_others_fill_in_the_middle_of_a_scan_costs_nothing_that_was_told() throws Exception {
        try (OtherProcess scan = carrel.startScan(second, 21)) {
            disk.fill();
            assertThat(scan.awaitExit(Duration.ofMinutes(1))).as(scan.err()).isEqualTo(1);
            assertThat(scan.err()).contains("is full. Make room on it and try again.");
        }
        disk.empty();
        scanned(second);
        invariants.hold(carrel.dataFolder());
    }

    @Test
    void on_a_full_disk_commands_say_so_or_work_and_nothing_changes() throws Exception {
        disk.fill();

        Ended scan = carrel.run("scan", second.toString());

        assertThat(scan.code()).isEqualTo(1);
        assertThat(scan.err()).contains("full").doesNotContain("Exception");
        disk.empty();
        scanned(second);
        invariants.hold(carrel.dataFolder());
    }

    @Test
    void a_backup_that_finds_no_room_leaves_the_old_one() throws Exception {
        Path zip = disk.folder().resolve("backup.zip");
        assertThat(carrel.run("backup", zip.toString()).code()).isZero();
        byte[] before = Files.readAllBytes(zip);
        disk.fill();

        Ended backup = carrel.run("backup", zip.toString());

        assertThat(backup.code()).isEqualTo(1);
        assertThat(backup.err()).contains("full").doesNotContain("Exception");
        assertThat(zip).hasBinaryContent(before);
        disk.empty();
        assertThat(carrel.run("restore", zip.toString()).code()).isZero();
    }

    @Test
    void a_log_that_finds_no_room_stops_nothing() throws Exception {
        try (SmallDisk ofLogs = SmallDisk.mount(carrel.dataFolder().resolve("logs"), 1)) {
            ofLogs.fill();

            Ended status = carrel.run("status");
            Ended scan = carrel.run("scan", second.toString());

            assertThat(status.code()).as(status.err()).isZero();
            assertThat(scan.code()).as(scan.err()).isZero();
            assertThat(scan.err()).doesNotContain("Exception");
        }
        invariants.hold(carrel.dataFolder());
    }

    @Test
    void a_disk_that_must_not_be_written_is_named() throws Exception {
        disk.makeReadOnly();

        Ended scan = carrel.run("scan", first.toString());

        assertThat(scan.code()).isEqualTo(1);
        assertThat(scan.err()).contains(carrel.dataFolder().toString()).doesNotContain("Exception");
        disk.makeWritable();
        scanned(first);
        invariants.hold(carrel.dataFolder());
    }

    private void scanned(Path root) throws Exception {
        Ended scan = carrel.run("scan", root.toString(), "--json");
        assertThat(scan.code()).as(scan.err()).isZero();
        assertThat(scan.json(ScanAnswer.class).success()).isTrue();
        carrel.run("history", "--limit", "1", "--json")
                .json(ScansView.class)
                .scans()
                .forEach(invariants::acknowledge);
    }
}
