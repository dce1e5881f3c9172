package app.carrel.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.library.ScanRequest;
import app.carrel.library.wire.BusyView;
import app.carrel.library.wire.Json;
import app.carrel.library.wire.ScanAccepted;
import app.carrel.library.wire.ScanAnswer;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.ScansView;
import app.carrel.library.wire.StatusView;
import app.carrel.library.wire.TaskView;
import app.carrel.library.wire.TasksView;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The routes, asked for by a client that means well but may err.
class LoopbackServerTest {
    @TempDir
    private Path folder;

    private Room room;

    @BeforeEach
    void open() throws IOException {
        room = new Room(folder);
        room.write("Databases/SQL/1.mp4");
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void a_scan_starts_in_the_background() throws Exception {
        HttpResponse<String> answer = room.post("/api/scanner/scan", body(room.root));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        long id = Json.read(answer.body(), ScanAccepted.class).scanId();
        assertThat(answer.body())
                .isEqualTo("{\"success\":true,\"message\":\"Scan started in background\",\"scan_id\":" + id
                        + ",\"task_id\":\"scan_" + id + "\",\"is_background\":true}\n");
        assertThat(room.library.await(id).status()).isEqualTo("completed");
    }

    @Test
    void a_scan_in_the_foreground_answers_with_its_counts() throws Exception {
        for (String query : List.of("?background=false", "?accept_missing=true&background=false")) {
            HttpResponse<String> answer = room.post("/api/scanner/scan" + query, body(room.root));

            assertThat(answer.statusCode()).isEqualTo(200);
            ScanAnswer scan = Json.read(answer.body(), ScanAnswer.class);
            assertThat(scan.message()).isEqualTo("Scan completed successfully");
            assertThat(scan.isBackground()).isFalse();
            assertThat(scan.filesAdded() + scan.filesUnchanged()).isEqualTo(1);
        }
    }

    @Test
    void the_query_wins_over_the_body_whatever_type_that_claims_to_be() throws Exception {
        HttpResponse<String> answer = room.send(room.request("/api/scanner/scan?background=true")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(
                        "{\"background\":false,\"root_path\":" + Json.write(room.root.toString()) + "}")));

        assertThat(answer.statusCode()).isEqualTo(202);
    }

    @Test
    void a_scan_that_fails_says_why() throws Exception {
        room.scan();
        java.nio.file.Files.move(room.root, room.root.resolveSibling("away"));

        HttpResponse<String> answer = room.post("/api/scanner/scan?background=false", body(room.root));

        assertThat(answer.statusCode()).isEqualTo(200);
        ScanAnswer scan = Json.read(answer.body(), ScanAnswer.class);
        assertThat(scan.success()).isFalse();
        assertThat(scan.message()).contains("drive connected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"root_path\":null}",
                "{\"root_path\":\"\"}",
                "{\"root_path\":\"Courses\"}",
                "{\"root_path\":\"./Courses\"}",
                "{\"root_path\":\"C:\\\\Courses\"}",
                "{\"root_path\":\"/nowhere/at/all\"}",
                "{\"root_path\":\"/no\\u0000where\"}",
                "{\"root_path\":[\"/tmp\"]}",
                "{\"root_path\":\"/tmp\",\"background\":\"maybe\"}",
                "{\"root_path\":\"/tmp\",\"background\":1}",
                "{\"root_path\":\"/tmp\",\"heartbeat_timeout_seconds\":0}",
                "{\"root_path\":\"/tmp\",\"heartbeat_timeout_seconds\":1.5}",
                "{\"root_path\":\"/tmp\"",
                "{\"root_path\":\"/tmp\"} {}",
                "[]",
                "null",
                "root_path=/tmp",
                "\u0000"
            })
    void what_cannot_be_scanned_is_refused_and_leaves_no_row(String body) throws Exception {
        HttpResponse<String> answer = room.post("/api/scanner/scan", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .startsWith("{\"success\":false,\"message\":\"")
                .contains("\"error_code\":\"");
        assertThat(room.library.history(1, OptionalLong.empty())).isEmpty();
        assertThat(room.library.roots()).isEmpty();
    }

    @Test
    void a_body_that_is_no_utf8_or_nested_without_end_is_refused() throws Exception {
        for (byte[] bytes : List.of(
                new byte[] {'"', (byte) 0xC3, '"'},
                "[".repeat(60_000).getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
            HttpResponse<String> answer =
                    room.send(room.request("/api/scanner/scan").POST(BodyPublishers.ofByteArray(bytes)));

            assertThat(answer.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void the_second_one_learns_who_scans_and_since_when() throws Exception {
        room.holdScans();
        room.post("/api/scanner/scan", body(room.root));
        ScanView running = room.library.history(1, OptionalLong.empty()).getFirst();

        HttpResponse<String> answer = room.post("/api/scanner/scan", body(room.root));

        assertThat(answer.statusCode()).isEqualTo(409);
        BusyView busy = Json.read(answer.body(), BusyView.class);
        assertThat(busy.message()).isEqualTo("Scan already in progress");
        assertThat(busy.scanId()).isEqualTo(running.id());
        assertThat(busy.lockedById()).isEqualTo(running.startedById());
        assertThat(busy.lockedBy()).isEqualTo("anna@desk");
        assertThat(busy.lockedAt()).isEqualTo(running.startedAt());
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 200})
    void of_many_that_ask_at_once_exactly_one_scans(int callers) throws Exception {
        room.holdScans();
        List<CompletableFuture<HttpResponse<String>>> asked = new java.util.ArrayList<>();
        java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient();
        for (int caller = 0; caller < callers; caller++) {
            asked.add(client.sendAsync(
                    room.request("/api/scanner/scan")
                            .POST(BodyPublishers.ofString(body(room.root)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        }
        List<Integer> statuses = new java.util.ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : asked) {
            statuses.add(answer.get(60, TimeUnit.SECONDS).statusCode());
        }

        assertThat(statuses).containsOnlyOnce(202).containsOnly(202, 409);
        assertThat(room.library.history(10, OptionalLong.empty())).hasSize(1);
    }

    @Test
    void a_running_scan_is_stopped() throws Exception {
        room.holdScans();
        CompletableFuture<HttpResponse<String>> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return room.post("/api/scanner/scan?background=false", body(room.root));
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        await().until(() -> room.library.status().status().equals("running"));

        HttpResponse<String> answer = room.post("/api/scanner/abort", "");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("\"scan_id\":");
        assertThat(Json.read(room.get("/api/scanner/status").body(), StatusView.class)
                        .abortRequested())
                .isTrue();
        room.letScansGo();

        HttpResponse<String> ended = waiting.get(30, TimeUnit.SECONDS);
        assertThat(ended.statusCode()).isEqualTo(200);
        assertThat(Json.read(ended.body(), ScanAnswer.class).message()).isEqualTo("Scan aborted");
        assertThat(room.post("/api/scanner/abort", "").statusCode()).isEqualTo(409);
    }

    @Test
    void tasks_are_the_active_ones_and_those_that_ended_by_name() throws Exception {
        ScanView ended = room.scan();
        assertThat(room.get("/api/tasks").body()).isEqualTo("{\"tasks\":[]}\n");
        TaskView task = Json.read(room.get("/api/tasks/scan_" + ended.id()).body(), TaskView.class);
        assertThat(task).isEqualTo(new TaskView("scan_" + ended.id(), "completed", 100, null, false));

        room.holdScans();
        room.post("/api/scanner/scan", body(room.root));
        TaskView active = Json.read(room.get("/api/tasks").body(), TasksView.class)
                .tasks()
                .getFirst();
        assertThat(active.heartbeatAlive()).isTrue();
        await().until(() -> !Json.read(
                        room.get("/api/tasks/" + active.taskId() + "?timeout_seconds=1")
                                .body(),
                        TaskView.class)
                .heartbeatAlive());
        assertThat(Json.read(
                                room.get("/api/tasks/" + active.taskId() + "?timeout_seconds=300")
                                        .body(),
                                TaskView.class)
                        .heartbeatAlive())
                .isTrue();
    }

    @Test
    void history_is_paged() throws Exception {
        ScanView first = room.scan();
        ScanView second = room.scan();

        assertThat(scans("")).containsExactly(second, first);
        assertThat(scans("?limit=1")).containsExactly(second);
        assertThat(scans("?limit=5&before=" + second.id())).containsExactly(first);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/scanner/history?limit=many, 400",
        "GET,  /api/scanner/history?limit=0, 400",
        "GET,  /api/scanner/history?limit=-5, 400",
        "GET,  /api/scanner/history?limit=, 400",
        "GET,  /api/scanner/history?limit=99999999999999999999, 400",
        "GET,  /api/scanner/history?before=x, 400",
        "GET,  /api/scanner/history?limit=%25zz, 400",
        "GET,  /api/scanner/scans/many, 400",
        "GET,  /api/scanner/scans/42, 404",
        "GET,  /api/scanner/scans/42/problems, 404",
        "GET,  /api/scanner/scans/42?wait=true, 404",
        "GET,  /api/tasks/scan_42, 404",
        "GET,  /api/tasks/nonsense, 404",
        "GET,  /api/tasks/scan_42?timeout_seconds=0, 400",
        "GET,  /api/nothing, 404",
        "GET,  /, 404",
        "GET,  /api/scanner/status/, 404",
        "GET,  /api/scanner/scan, 405",
        "PUT,  /api/scanner/scan, 405",
        "DELETE, /api/scanner/status, 405",
        "OPTIONS, /api/scanner/status, 405",
        "POST, /api/scanner/abort, 409",
        "POST, /api/scanner/scan?background=maybe, 400"
    })
    void what_means_nothing_is_refused_as_json(String method, String path, int status) throws Exception {
        HttpResponse<String> answer = room.send(room.request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .startsWith("{\"success\":false,\"message\":\"")
                .contains("\"error_code\":\"");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "access-control-allow-origin");
    }

    @Test
    void the_window_comes_to_the_front() throws Exception {
        assertThat(room.post("/api/window/front", "").statusCode()).isEqualTo(200);
        assertThat(room.broughtToFront).hasValue(1);
    }

    @Test
    void a_terminal_that_scans_has_no_window_and_takes_no_other_scan() throws Exception {
        try (Room terminal = new Room(folder.resolve("terminal"), Limits.usual(), false)) {
            assertThat(terminal.post("/api/window/front", "").statusCode()).isEqualTo(404);

            HttpResponse<String> answer = terminal.post("/api/scanner/scan", body(terminal.root));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(Json.read(answer.body(), BusyView.class).message()).isEqualTo("Scan already in progress");
            assertThat(terminal.library.history(1, OptionalLong.empty())).isEmpty();
        }
    }

    @Test
    void whoever_asks_for_a_scan_while_carrel_closes_is_told_so() throws Exception {
        room.stopTasks();

        HttpResponse<String> answer = room.post("/api/scanner/scan", body(room.root));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Json.read(answer.body(), BusyView.class).message()).isEqualTo("Shutting down");
    }

    @Test
    void ten_thousand_requests_in_a_row_are_answered() throws Exception {
        for (int request = 0; request < 10_000; request++) {
            assertThat(room.get("/api/scanner/status").statusCode()).isEqualTo(200);
        }
    }

    private List<ScanView> scans(String query) throws IOException, InterruptedException {
        return Json.read(room.get("/api/scanner/history" + query).body(), ScansView.class)
                .scans();
    }

    private static String body(Path root) {
        return "{\"root_path\":" + Json.write(root.toString()) + "}";
    }

    @Test
    void events_tell_of_a_scan_from_its_start_to_its_end() throws Exception {
        room.holdScans();
        HttpResponse<InputStream> events = room.listen("/api/events");
        assertThat(events.headers().firstValue("Content-Type")).contains("text/event-stream");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), UTF_8))) {
            assertThat(nextStatus(lines).isScanning()).isFalse();

            long id = room.library.scan(ScanRequest.of(room.root));
            assertThat(nextStatus(lines).currentScanId()).isEqualTo(id);
            long begun = System.nanoTime();
            for (int i = 0; i < 4; i++) {
                assertThat(nextStatus(lines).isScanning()).isTrue();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("four more, at most four a second")
                    .isGreaterThan(Duration.ofMillis(900));

            room.letScansGo();
            StatusView last = nextStatus(lines);
            while (last.isScanning()) {
                last = nextStatus(lines);
            }
            assertThat(last.lastScan()).isEqualTo(room.library.scan(id));
        }
    }

    private static StatusView nextStatus(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (!line.startsWith("data: ")) {
            line = lines.readLine();
        }
        return Json.read(line.substring("data: ".length()), StatusView.class);
    }
}
