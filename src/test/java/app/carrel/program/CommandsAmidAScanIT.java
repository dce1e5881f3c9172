package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.wire.BusyView;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.BuiltProgram.Ended;
import app.carrel.testing.FaultyMount;
import app.carrel.testing.OtherProcess;
import app.carrel.testing.SampleTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the commands of the built program do while a terminal scans a slow share.
@Tag("fuse")
class CommandsAmidAScanIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private BuiltProgram carrel;
    private FaultyMount share;
    private OtherProcess scan;
    private Path root;
    private Path backup;

    @BeforeEach
    void scanASlowShare() throws Exception {
        carrel = BuiltProgram.with(folder.resolve("data"));
        Path disk = SampleTree.make(folder.resolve("disk"), 2_000, 5).root();
        share = FaultyMount.of(disk, folder);
        root = share.folder();
        backup = folder.resolve("before.zip");
        assertThat(carrel.run("roots", "add", root.toString()).code()).isZero();
        assertThat(carrel.run("backup", backup.toString()).code()).isZero();
        share.misbehave("slow 200 /");
        scan = carrel.start("scan", root.toString());
        await().atMost(LIMIT)
                .failFast("the scan ended too early", () -> !scan.isAlive())
                .until(() -> Files.exists(carrel.dataFolder().resolve("instance.json"))
                        && scan.err().contains("Scanning"));
    }

    @AfterEach
    void end() throws Exception {
        scan.close();
        share.close();
    }

    @Test
    void they_ask_and_copy_through_the_one_that_scans_and_abort_waits_until_it_has_stopped() throws Exception {
        StatusView status = good("status", "--json").json(StatusView.class);
        assertThat(status.isScanning()).isTrue();
        assertThat(good("tasks").out()).contains("scan_1");
        assertThat(good("sql", "SELECT status FROM scan_history").out()).contains("running");
        assertThat(good("search", "mp4", "--json").out()).contains("\"results\"");
        assertThat(good("repair").out()).isNotBlank();
        good("backup", folder.resolve("amid.zip").toString());
        good("export", folder.resolve("amid.csv").toString());

        ScanView aborted = good("abort", "--json").json(ScanView.class);

        assertThat(aborted.status()).isEqualTo("failed");
        assertThat(aborted.errorMessage()).isEqualTo("Scan aborted");
        assertThat(scan.awaitExit(LIMIT)).isEqualTo(4);
        assertThat(good("status", "--json").json(StatusView.class).isScanning()).isFalse();
    }

    @Test
    void what_would_change_the_catalogue_is_refused_with_code_3() throws Exception {
        for (String[] words : new String[][] {
            {"scan", root.toString(), "--json"},
            {"restore", backup.toString(), "--json"},
            {"roots", "remove", root.toString(), "--yes", "--json"},
            {"roots", "move", root.toString(), folder.resolve("disk").toString(), "--json"},
        }) {
            Ended refused = carrel.run(words);
            assertThat(refused.code()).as("%s: %s", words[0], refused.out()).isEqualTo(3);
            assertThat(refused.json(BusyView.class).errorCode()).isEqualTo("scan_in_progress");
            assertThat(refused.json(BusyView.class).lockedBy()).isNotBlank();
        }
        assertThat(scan.isAlive()).as(scan.err()).isTrue();
    }

    private Ended good(String... words) throws Exception {
        Ended ended = carrel.run(words);
        assertThat(ended.code())
                .as("%s: %s%s", words[0], ended.out(), ended.err())
                .isZero();
        return ended;
    }
}
