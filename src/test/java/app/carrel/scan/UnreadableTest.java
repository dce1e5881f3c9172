package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.testing.OrdinaryUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What cannot be read is not gone, and what goes while it is looked at breaks nothing.
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "takes permissions away as Unix does")
class UnreadableTest extends ScannedCourses {
    private static final int STABLE = 300;

    /// A user without rights must get to the tree, and the catalogue must stay writable.
    @BeforeEach
    void openToAll() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(temporary.resolve("data"), PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    @Test
    void an_unreadable_folder_is_a_problem_keeps_its_materials_and_the_rest_is_scanned() throws Exception {
        write("A/B/locked/one.mp4");
        write("A/B/locked/deeper/two.mp4");
        write("A/B/three.mp4");
        room.scan(root);
        write("A/B/new.mp4");
        Files.delete(root.resolve("A/B/three.mp4"));

        ScanRecord scan = without("---------", root.resolve("A/B/locked"));

        assertThat(scan.status()).isEqualTo("completed");
        assertThat(scan.summary()).isEqualTo(new ScanSummary(1, 1, 1, 0, 0, 1, 0, 0, 1));
        assertThat(room.present()).containsExactly("new.mp4", "one.mp4", "two.mp4");
        assertThat(room.column("SELECT path FROM problem"))
                .containsExactly(root.resolve("A/B/locked").toString());
        assertThat(room.column("SELECT reason FROM problem")).allMatch(reason -> !reason.isBlank());
        assertThat(room.scan(root).summary()).isEqualTo(new ScanSummary(1, 1, 0, 0, 0, 0, 0, 3, 0));
    }

    /// A folder that may be listed but not entered: its names are there, their sizes are not.
    @Test
    void a_folder_whose_files_cannot_be_looked_at_keeps_them_too() throws Exception {
        write("A/B/locked/one.mp4");
        write("A/B/locked/deeper/two.mp4");
        write("A/B/three.mp4");
        room.scan(root);

        ScanRecord scan = without("r--r--r--", root.resolve("A/B/locked"));

        assertThat(scan.summary().problems()).isPositive();
        assertThat(scan.summary().filesMissing()).isZero();
        assertThat(room.missing()).isEmpty();
        assertThat(room.scan(root).summary().filesUnchanged()).isEqualTo(3);
    }

    @Test
    void a_root_that_cannot_be_read_fails_the_scan_and_changes_nothing() throws Exception {
        write("A/B/one.mp4");
        room.scan(root);

        ScanRecord scan = without("---------", root);

        assertThat(scan.status()).isEqualTo("failed");
        assertThat(scan.errorMessage()).contains(root.toString());
        assertThat(room.missing()).isEmpty();
        assertThat(room.lockIsFree()).isTrue();
    }

    @Test
    void files_and_folders_that_come_and_go_during_a_scan_take_nothing_else_with_them() throws Exception {
        for (int i = 0; i < STABLE; i++) {
            write("A/B" + i % 10 + "/stable " + i);
        }
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Void> churn = CompletableFuture.runAsync(() -> comeAndGoUntil(enough));
        try {
            for (int scan = 0; scan < 30; scan++) {
                assertThat(room.scan(root).status()).isEqualTo("completed");
                assertThat(room.missing()).noneMatch(name -> name.startsWith("stable"));
            }
        } finally {
            enough.set(true);
            churn.join();
        }
        assertThat(room.scan(root).summary().filesSeen()).isEqualTo(STABLE);
        assertThat(room.present()).hasSize(STABLE);
    }

    private void comeAndGoUntil(AtomicBoolean enough) {
        try {
            for (int i = 0; !enough.get(); i = (i + 1) % 10) {
                Path folder = Files.createDirectories(root.resolve("A/B" + i + "/passing/deeper"));
                Path file = Files.createFile(folder.resolve("passing file"));
                Path beside = Files.createFile(root.resolve("A/B" + i + "/passing beside"));
                Files.delete(beside);
                Files.delete(file);
                Files.delete(folder);
                Files.delete(folder.getParent());
            }
        } catch (IOException e) {
            throw new AssertionError("The tree cannot be changed", e);
        }
    }

    private ScanRecord without(String permissions, Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        try {
            return OrdinaryUser.does(() -> room.scan(root));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
