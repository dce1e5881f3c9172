package app.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.ScanRequest;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.ScanView;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EveryScanTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ScriptedLibrary library = new ScriptedLibrary();
    private final TestTerminal terminal = new TestTerminal(library);

    @Test
    void all_roots_are_scanned_in_turn_and_one_that_fails_does_not_stop_the_others() {
        roots("/a", "/b", "/c");
        library.ending = request -> done(
                request.folder().equals(Path.of("/b"))
                        ? Samples.failed(2, "The folder /b is gone; is the drive connected?", "root_gone")
                        : Samples.completed(1, request.folder().toString()));

        assertThat(terminal.run("scan", "--all")).isEqualTo(1);
        assertThat(library.requests)
                .extracting(ScanRequest::folder)
                .containsExactly(Path.of("/a"), Path.of("/b"), Path.of("/c"));
        assertThat(terminal.out().lines().filter("Scan completed successfully"::equals))
                .hasSize(2);
        assertThat(terminal.err()).contains("The folder /b is gone");
    }

    @Test
    void all_roots_in_json_are_one_value() {
        roots("/a", "/b");

        assertThat(terminal.run("scan", "--all", "--json")).isZero();
        assertThat(terminal.out().lines())
                .singleElement()
                .asString()
                .startsWith("{\"success\":true,\"message\":\"Scan completed successfully\",\"error_code\":null,"
                        + "\"scans\":[{\"id\":1,")
                .contains("\"root_path\":\"/b\"");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void a_stop_ends_the_turn_of_all_roots() throws Exception {
        roots("/a", "/b");

        assertThat(stopWhileScanning()).isEqualTo(130);
        assertThat(library.requests).hasSize(1);
    }

    @Test
    void no_roots_are_nothing_to_do() {
        assertThat(terminal.run("scan", "--all")).isZero();
        assertThat(terminal.err()).contains("carrel scan FOLDER");
    }

    private int stopWhileScanning() throws Exception {
        library.ending = _ -> new CompletableFuture<>();
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> terminal.run("scan", "--all"));
        await().atMost(LIMIT).until(() -> !library.requests.isEmpty());
        terminal.stop.ask(Stop.INTERRUPT);
        return exit.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private void roots(String... paths) {
        for (String path : paths) {
            library.roots.add(new RootView(library.roots.size() + 1, path, null, null, 0, 0));
        }
    }

    private static CompletableFuture<ScanView> done(ScanView scan) {
        return CompletableFuture.completedFuture(scan);
    }
}
