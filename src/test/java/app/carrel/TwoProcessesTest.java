package app.carrel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.wire.BusyView;
import app.carrel.library.wire.InstanceView;
import app.carrel.library.wire.Json;
import app.carrel.library.wire.ScanAccepted;
import app.carrel.library.wire.ScanAnswer;
import app.carrel.library.wire.ScansView;
import app.carrel.library.wire.StatusView;
import app.carrel.testing.OtherProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands on a data folder whose catalogue another process has open.
class TwoProcessesTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private Path data;
    private Path root;

    @BeforeEach
    void makeATree() throws IOException {
        data = folder.resolve("data");
        root = Files.createDirectories(folder.resolve("Courses"));
        Path course = Files.createDirectories(root.resolve("Databases/SQL"));
        Files.createFile(course.resolve("1.mp4"));
        Files.createFile(course.resolve("2.pdf"));
    }

    @Test
    void commands_work_through_the_program_that_has_the_catalogue() throws Exception {
        try (OtherProcess window = open()) {
            ScanAnswer scan =
                    Json.read(run(0, "scan", root.toString(), "--json").out(), ScanAnswer.class);
            assertThat(scan.filesAdded()).isEqualTo(2);
            ScansView history = Json.read(run(0, "history", "--json").out(), ScansView.class);
            assertThat(history.scans())
                    .singleElement()
                    .satisfies(row -> assertThat(row.id()).isEqualTo(scan.scanId()));

            long id = Json.read(
                            run(0, "scan", root.toString(), "--background", "--json")
                                    .out(),
                            ScanAccepted.class)
                    .scanId();
            await().atMost(LIMIT).until(() -> {
                StatusView status = Json.read(run(0, "status", "--json").out(), StatusView.class);
                return !status.isScanning()
                        && status.lastScan() != null
                        && status.lastScan().id() == id;
            });

            BusyView nothing = Json.read(run(1, "abort", "--json").out(), BusyView.class);
            assertThat(nothing.message()).isEqualTo("No scan in progress");
            assertThat(Files.readString(data.resolve("api-token")))
                    .isEqualTo(run(0, "token").out());

            end(window);
        }
        assertThat(data.resolve("instance.json")).doesNotExist();
    }

    @Test
    void a_second_window_brings_the_first_one_to_the_front_and_ends() throws Exception {
        try (OtherProcess window = open()) {
            run(0);

            await().atMost(LIMIT).until(() -> window.out().lines().anyMatch("front"::equals));
            end(window);
        }
    }

    @Test
    void without_a_program_that_runs_nothing_can_be_handed_over() throws Exception {
        Ended refused = run(1, "scan", root.toString(), "--background");

        assertThat(refused.err())
                .startsWith("No Carrel window or server is running")
                .hasLineCount(1);
        assertThat(data.resolve("catalog.mv.db")).doesNotExist();
    }

    private OtherProcess open() throws IOException {
        OtherProcess window = OtherProcess.java(
                OpenCatalogue.class, data.toString(), folder.resolve("end").toString());
        await().atMost(LIMIT)
                .failFast("the catalogue was not opened", () -> !window.isAlive())
                .until(() -> window.out().startsWith("open"));
        InstanceView hint = Json.read(Files.readString(data.resolve("instance.json")), InstanceView.class);
        assertThat(hint.pid()).isEqualTo(window.pid());
        assertThat(hint.port()).isPositive();
        return window;
    }

    private void end(OtherProcess window) throws Exception {
        Files.createFile(folder.resolve("end"));
        assertThat(window.awaitExit(LIMIT)).isZero();
    }

    private record Ended(String out, String err) {}

    private Ended run(int code, String... command) throws IOException, InterruptedException {
        String[] arguments = new String[command.length + 2];
        arguments[0] = "--data-dir";
        arguments[1] = data.toString();
        System.arraycopy(command, 0, arguments, 2, command.length);
        try (OtherProcess carrel = OtherProcess.java(Carrel.class, arguments)) {
            int ended = carrel.awaitExit(LIMIT);
            assertThat(ended).as("%s%n%s", carrel.out(), carrel.err()).isEqualTo(code);
            return new Ended(carrel.out(), carrel.err());
        }
    }
}
