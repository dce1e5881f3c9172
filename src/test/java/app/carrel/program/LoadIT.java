package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.ScanRequest;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.FaultyMount;
import app.carrel.testing.SampleTree;
import app.carrel.testing.ServedCarrel;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built server under load and under attack: valid calls are still answered. Prints figures, one line each; the
/// bounds here are for a busy machine, docs/reliability.md has those of a calm one.
@Tag("slow")
class LoadIT {
    private static final double BUSY_MILLIS = 2_000;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private ServedCarrel server;

    @BeforeEach
    void serve() throws IOException {
        server = ServedCarrel.start(BuiltProgram.with(folder.resolve("data")));
        measure("(warming up)", 500, this::status);
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        server.close();
    }

    @Test
    void five_hundred_half_sent_requests_hold_up_nobody() throws Exception {
        List<Socket> halves = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                Socket half = new Socket(InetAddress.getLoopbackAddress(), server.port());
                halves.add(half);
                half.getOutputStream().write(half(i).getBytes(StandardCharsets.US_ASCII));
            }

            double p99 = measure("status beside 500 half-sent requests", 500, this::status);

            assertThat(p99).isLessThan(BUSY_MILLIS);
        } finally {
            for (Socket half : halves) {
                half.close();
            }
        }
    }

    @Test
    void a_body_of_a_gigabyte_is_refused_and_holds_up_nobody() throws Exception {
        CompletableFuture<Long> sent = CompletableFuture.supplyAsync(this::sendAGigabyte);

        double p99 = measure("status beside a body of 1 GB", 500, this::status);

        assertThat(p99).isLessThan(BUSY_MILLIS);
        assertThat(sent.join())
                .as("bytes taken before the connection was closed")
                .isLessThan(1L << 28);
        HttpResponse<String> refused =
                http.send(post("/api/scanner/scan", " ".repeat(70_000)), BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(413);
    }

    @Test
    void ten_thousand_requests_in_a_row_are_answered() {
        double p99 = measure("status, 10,000 in a row", 10_000, this::status);

        assertThat(p99).isLessThan(BUSY_MILLIS);
    }

    /// The scan goes on beside one folder that hangs until everybody has been answered: it cannot end before that.
    @Test
    @Tag("fuse")
    void of_two_hundred_scan_requests_at_once_exactly_one_is_accepted() throws Exception {
        SampleTree tree = SampleTree.make(folder.resolve("tree"), 50_000, 24);
        Files.createDirectories(tree.root().resolve("Hung/Course/Section"));
        try (FaultyMount share = FaultyMount.of(tree.root(), folder)) {
            share.misbehave("stall /Hung/Course/Section");
            HttpRequest scan = post("/api/scanner/scan", body(share.folder()));
            List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, 200)
                    .mapToObj(_ -> http.sendAsync(scan, BodyHandlers.ofString()))
                    .toList();

            double p99 = measure("status beside 200 scan requests and their scan", 200, this::status);

            Map<Integer, Long> answers = asked.stream()
                    .map(CompletableFuture::join)
                    .collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
            assertThat(answers).isEqualTo(Map.of(202, 1L, 409, 199L));
            assertThat(p99).isLessThan(BUSY_MILLIS);
            share.behave();
            assertThat(server.library().await(1).filesAdded()).isEqualTo(50_000);
            assertThat(server.library().history(10, OptionalLong.empty())).hasSize(1);
        }
    }

    @Test
    void a_scan_is_accepted_at_once() throws IOException {
        Path root = Files.createDirectories(folder.resolve("root"));
        Files.createFile(root.resolve("1.mp4"));
        server.library().await(server.library().scan(ScanRequest.of(root)));
        HttpRequest scan = post("/api/scanner/scan", body(root));
        long[] nanos = new long[100];
        for (int i = 0; i < nanos.length; i++) {
            long begun = System.nanoTime();
            assertThat(send(scan).statusCode()).isEqualTo(202);
            nanos[i] = System.nanoTime() - begun;
            server.library().await(i + 2L);
        }
        assertThat(tell("POST with background: true", nanos)).isLessThan(BUSY_MILLIS);
    }

    /// Headers that do not end, and bodies that do not.
    private String half(int number) {
        return number % 2 == 0
                ? "GET /api/scanner/status HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bea"
                : "POST /api/scanner/scan HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + server.token()
                        + "\r\nContent-Length: 100\r\n\r\n{\"root_path\":";
    }

    private long sendAGigabyte() {
        byte[] block = new byte[1 << 16];
        long sent = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/scanner/scan HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + server.token()
                            + "\r\nContent-Length: 1073741824\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            while (sent < 1 << 30) {
                out.write(block);
                sent += block.length;
            }
        } catch (IOException hungUp) {
            return sent;
        }
        return sent;
    }

    private int status(int number) {
        return send(request("/api/scanner/status").build()).statusCode();
    }

    private HttpResponse<String> send(HttpRequest request) {
        return http.sendAsync(request, BodyHandlers.ofString()).join();
    }

    private HttpRequest post(String path, String body) {
        return request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Authorization", "Bearer " + server.token());
    }

    private static String body(Path root) {
        return "{\"root_path\": \"" + root + "\", \"background\": true}";
    }

    /// @return the 99th percentile, in milliseconds
    private static double measure(String what, int times, IntUnaryOperator call) {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            assertThat(call.applyAsInt(i)).isEqualTo(200);
            nanos[i] = System.nanoTime() - begun;
        }
        return tell(what, nanos);
    }

    private static double tell(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        double p99 = sorted[(int) Math.ceil(sorted.length * 0.99) - 1] / 1e6;
        System.out.printf(
                "%s: median %.1f ms, p99 %.1f ms, longest %.1f ms, of %d%n",
                what, sorted[sorted.length / 2] / 1e6, p99, sorted[sorted.length - 1] / 1e6, sorted.length);
        return p99;
    }
}
