package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.ScanAnswer;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.ScansView;
import app.carrel.library.wire.StatusView;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.OtherProcess;
import app.carrel.testing.SampleTree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program is killed in the middle of a scan, and started again.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "kills with SIGKILL")
class KillIT {
    private static final int FILES = 100_000;

    @TempDir
    Path folder;

    @Test
    void a_killed_scan_is_interrupted_its_lock_free_and_the_next_scan_completes() throws Exception {
        BuiltProgram carrel = BuiltProgram.with(folder.resolve("data"));
        SampleTree tree = SampleTree.make(folder.resolve("tree"), FILES, 2);

        for (int percent : new int[] {20, 50, 70}) {
            try (OtherProcess scan = carrel.startScan(tree.root(), percent)) {
                scan.kill();
            }

            ScanView killed = history(carrel).getFirst();
            assertThat(killed.status()).isEqualTo("failed");
            assertThat(killed.errorMessage()).isEqualTo("Interrupted");
            assertThat(killed.completedAt()).isNotNull();
            StatusView status = carrel.run("status", "--json").json(StatusView.class);
            assertThat(status.isScanning()).isFalse();
            assertThat(status.lockedById()).isNull();
        }

        ScanAnswer next = scan(carrel, tree);
        assertThat(next.filesAdded() + next.filesUnchanged()).isEqualTo(FILES);
        assertThat(next.categoriesFound()).isEqualTo(tree.categories());
        assertThat(next.coursesFound()).isEqualTo(tree.courses());
        assertThat(scan(carrel, tree).filesUnchanged()).isEqualTo(FILES);
        assertThat(history(carrel))
                .extracting(ScanView::status)
                .containsExactly("completed", "completed", "failed", "failed", "failed");
    }

    private static ScanAnswer scan(BuiltProgram carrel, SampleTree tree) throws Exception {
        BuiltProgram.Ended ended = carrel.run("scan", tree.root().toString(), "--json");
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
        return ended.json(ScanAnswer.class);
    }

    private static List<ScanView> history(BuiltProgram carrel) throws Exception {
        return carrel.run("history", "--json").json(ScansView.class).scans();
    }
}
