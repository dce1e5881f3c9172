package app.carrel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.carrel.library.ScanRequest;
import app.carrel.library.wire.Json;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.RawRequest;
import app.carrel.testing.SampleTree;
import app.carrel.testing.ServedCarrel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every route of the built server, asked well and badly. The table of [Routes] says which there are.
class EveryRouteIT {
    private static final int FILES = 40;
    private static final String NO_BODY = "";
    /// What an idle server without a window refuses.
    private static final Set<String> DONE_ELSEWHERE = Set.of("/api/scanner/abort", "/api/window/front");

    @TempDir
    Path folder;

    private BuiltProgram carrel;
    private ServedCarrel server;
    private Path root;
    private final Map<String, Path> places = new TreeMap<>();

    @BeforeEach
    void serve() throws IOException {
        root = SampleTree.make(folder.resolve("above/tree"), FILES, 3).root();
        places.putAll(Map.of(
                "ROOT", root,
                "ABOVE", folder.resolve("above"),
                "EMPTY", Files.createDirectory(folder.resolve("empty")),
                "SECOND", Files.createDirectory(folder.resolve("second")),
                "FILE", Files.writeString(folder.resolve("file"), "no folder, and no backup"),
                "MISSING", folder.resolve("missing")));
        carrel = BuiltProgram.with(folder.resolve("data"));
        server = ServedCarrel.start(carrel);
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> answers_every_row_as_written() {
        return Row.all().stream()
                .map(row -> dynamicTest(row.toString(), () -> {
                    RawRequest.Answer answer = ask(row.method(), fill(row.target()), fill(row.body()));
                    assertThat(answer.status()).as(answer.body()).isEqualTo(row.status());
                    for (String part : row.parts()) {
                        assertThat(answer.body()).contains(fill(part));
                    }
                    if (row.status() >= 400) {
                        refusesInOneSentence(answer);
                    }
                }));
    }

    @Test
    void has_a_row_for_every_route() {
        for (Route route : routes()) {
            assertThat(Row.all())
                    .as("every-row.txt on %s %s", route.method(), asText(route))
                    .anyMatch(row -> row.method().equals(route.method())
                            && route.match(row.path()).isPresent()
                            && (row.status() < 300 || DONE_ELSEWHERE.contains(asText(route))));
        }
    }

    @Test
    void nobody_without_the_token_learns_or_changes_anything() throws IOException {
        String host = "Host: 127.0.0.1:" + server.port();
        for (Route route : routes()) {
            String target = asText(route).replace("*", "1");
            for (String header :
                    List.of("", "\nAuthorization: Bearer " + "x".repeat(43), "\nAuthorization: Basic eA==")) {
                RawRequest.Answer answer =
                        new RawRequest(route.method(), target, host + header, NO_BODY).send(server.port());
                assertThat(answer.status()).as(target).isEqualTo(401);
                assertThat(answer.head()).containsIgnoringCase("WWW-Authenticate: Bearer");
                assertThat(answer.body())
                        .isEqualTo(
                                "{\"success\":false,\"message\":\"The API token is missing or wrong; \\\"carrel token\\\" prints it\","
                                        + "\"error_code\":\"unauthorized\"}\n");
            }
            refused(
                    403,
                    "foreign_host",
                    route.method(),
                    target,
                    "Host: carrel.example:" + server.port() + token(),
                    NO_BODY);
            refused(
                    403,
                    "foreign_origin",
                    route.method(),
                    target,
                    host + token() + "\nOrigin: https://carrel.example",
                    NO_BODY);
        }
        assertThat(server.library().roots()).isEmpty();
        assertThat(server.library().history(1, OptionalLong.empty())).isEmpty();
    }

    @Test
    void what_means_nothing_is_refused_on_every_route() throws IOException {
        for (Route route : routes()) {
            String target = asText(route).replace("*", "1");
            refused(405, "wrong_method", "PATCH", target, headers(), NO_BODY);
            refused(404, "no_such_route", route.method(), target + "/and/more", headers(), NO_BODY);
            refused(413, "body_too_large", route.method(), target, headers(), " ".repeat(64 * 1024 + 1));
        }
        for (String path :
                List.of("/api/scanner/scan", "/api/roots", "/api/roots/1/move", "/api/sql", "/api/restore")) {
            for (String body : List.of("{", "[]", "1", "\"text\"", "null", "{} {}", "{\"a\":".repeat(5000), "\u0000")) {
                refused(400, "bad_request", "POST", path, headers() + "\nContent-Type: text/plain", body);
            }
        }
        assertThat(server.library().roots()).isEmpty();
        assertThat(server.library().history(1, OptionalLong.empty())).isEmpty();
    }

    @Test
    void while_a_scan_runs_what_it_rules_out_is_refused() throws IOException {
        Path large = SampleTree.make(folder.resolve("large"), 50_000, 4).root();
        long id = server.library().scan(ScanRequest.of(large));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> server.library().status().progress() >= 20);

        RawRequest.Answer busy = ask("POST", "/api/scanner/scan", fill("{\"root_path\": \"ROOT\"}"));
        assertThat(busy.status()).isEqualTo(409);
        assertThat(busy.body())
                .contains("\"message\":\"Scan already in progress\"", "\"scan_id\":" + id)
                .containsPattern("\"locked_by_id\":[0-9]+")
                .containsPattern("\"locked_at\":\"20[^\"]*Z\"");
        assertThat(ask("POST", "/api/roots", fill("{\"root_path\": \"EMPTY\"}")).status())
                .isEqualTo(409);
        assertThat(ask("DELETE", "/api/roots/1", NO_BODY).status()).isEqualTo(409);
        assertThat(ask("POST", "/api/restore", fill("{\"file\": \"FILE\"}")).status())
                .isEqualTo(409);
        assertThat(ask("GET", "/api/scanner/status", NO_BODY).body())
                .contains("\"is_scanning\":true", "\"current_scan_id\":" + id, "\"heartbeat_alive\":true");
        assertThat(ask("GET", "/api/tasks", NO_BODY).body()).contains("\"task_id\":\"scan_" + id);
        assertThat(ask("GET", "/api/events", NO_BODY).body()).contains("\"is_scanning\":true");

        RawRequest.Answer aborting = ask("POST", "/api/scanner/abort", NO_BODY);
        assertThat(aborting.status()).isEqualTo(202);
        assertThat(aborting.body()).contains("\"scan_id\":" + id);
        assertThat(server.library().await(id).errorMessage()).isEqualTo("Scan aborted");
    }

    private List<Route> routes() {
        return Routes.of(server.library(), Optional.empty(), true, () -> false).table();
    }

    private static String asText(Route route) {
        return String.join("/", route.path());
    }

    private RawRequest.Answer ask(String method, String target, String body) throws IOException {
        return new RawRequest(method, target, headers(), body).send(server.port());
    }

    private void refused(int status, String code, String method, String target, String headers, String body)
            throws IOException {
        RawRequest.Answer answer = new RawRequest(method, target, headers, body).send(server.port());
        assertThat(answer.status())
                .as("%s %s: %s", method, target, answer.body())
                .isEqualTo(status);
        assertThat(answer.body()).as("%s %s", method, target).contains("\"error_code\":\"" + code + "\"");
        refusesInOneSentence(answer);
    }

    private static void refusesInOneSentence(RawRequest.Answer answer) {
        assertThat(answer.head()).containsIgnoringCase("content-type: application/json");
        assertThat(answer.body())
                .startsWith("{\"success\":false,\"message\":\"")
                .doesNotContain("Exception", "\\tat ", "java.", "app.carrel")
                .hasSizeLessThan(1000);
    }

    private String headers() {
        return "Host: localhost:" + server.port() + token();
    }

    private String token() {
        return "\nAuthorization: Bearer " + server.token();
    }

    private String fill(String text) throws IOException {
        String filled = text;
        for (Map.Entry<String, Path> place : places.entrySet()) {
            String path = Json.write(place.getValue().toString());
            filled = filled.replace(place.getKey(), path.substring(1, path.length() - 1));
        }
        return filled.contains("COPY") ? filled.replace("COPY", backup().toString()) : filled;
    }

    private Path backup() throws IOException {
        try (Stream<Path> backups = Files.list(carrel.dataFolder().resolve("backups"))) {
            return backups.findFirst().orElseThrow();
        }
    }
}
