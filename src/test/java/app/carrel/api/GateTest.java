package app.carrel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The server against callers that do not mean well, on sockets where a client library would not let us err.
class GateTest {
    private static final Duration BODY_LIMIT = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    private Room room;

    @BeforeEach
    void open() throws IOException {
        room = new Room(folder, new Limits(BODY_LIMIT, 8), true);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void without_the_token_nobody_learns_anything() throws Exception {
        for (String path : List.of("/api/scanner/status", "/api/nothing", "/api/scanner/scans/1")) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(room.request(path).build().uri())
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body())
                    .startsWith("{\"success\":false,\"message\":")
                    .contains("\"error_code\":\"unauthorized\"")
                    .doesNotContain(folder.toString(), "Exception", "\\tat ");
            assertThat(answer.headers().map()).doesNotContainKey("server");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Authorization: Bearer, 401",
                "Authorization: Bearer x, 401",
                "Authorization: Basic TOKEN, 401",
                "Authorization: TOKEN, 401",
                "\"Authorization: Bearer TOKEN\r\nAuthorization: Bearer TOKEN\", 401",
                "Authorization: bearer TOKEN, 200",
                "Authorization: Bearer TOKEN, 200"
            })
    void only_the_whole_token_opens(String header, int status) throws Exception {
        assertThat(status("Host: 127.0.0.1:PORT\r\n" + header)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:PORT, 200",
        "localhost:PORT, 200",
        "LOCALHOST:PORT, 200",
        "[::1]:PORT, 200",
        "127.0.0.1, 403",
        "127.0.0.1:1, 403",
        "carrel.example:PORT, 403",
        "127.0.0.1.example:PORT, 403",
        "0.0.0.0:PORT, 403"
    })
    void a_foreign_host_is_refused(String host, int status) throws Exception {
        assertThat(status("Host: " + host + "\r\nAuthorization: Bearer TOKEN")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:PORT, 200",
        "http://localhost:PORT, 200",
        "https://127.0.0.1:PORT, 403",
        "http://127.0.0.1:1, 403",
        "http://carrel.example, 403",
        "null, 403"
    })
    void a_foreign_origin_is_refused(String origin, int status) throws Exception {
        assertThat(status("Host: 127.0.0.1:PORT\r\nAuthorization: Bearer TOKEN\r\nOrigin: " + origin))
                .isEqualTo(status);
    }

    @Test
    void where_the_api_is_switched_off_only_our_own_commands_are_served() throws Exception {
        room.apiEnabled = false;

        assertThat(room.get("/api/scanner/status").statusCode()).isEqualTo(403);
        assertThat(room.remote().status().isScanning()).isFalse();
    }

    @Test
    void it_listens_on_this_computer_alone() throws Exception {
        assertThat(room.get("/api/scanner/status").statusCode()).isEqualTo(200);
        for (NetworkInterface card : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress address : Collections.list(card.getInetAddresses())) {
                assertThat(reaches(address)).as("%s", address).isEqualTo(address.isLoopbackAddress());
            }
        }
    }

    @Test
    void a_body_that_does_not_end_is_cut_off() throws Exception {
        try (Socket socket = connect()) {
            send(socket, head("POST /api/scanner/scan", "Content-Length: 100") + "{\"root_path\"");

            assertThat(statusOf(socket)).isEqualTo(408);
        }
        try (Socket socket = connect()) {
            send(socket, head("POST /api/scanner/scan", "Transfer-Encoding: chunked") + "3\r\n{\"r\r\n");

            assertThat(statusOf(socket)).isEqualTo(408);
        }
    }

    @Test
    void headers_that_do_not_end_are_cut_off() throws Exception {
        try (Socket socket = connect()) {
            send(socket, "GET /api/scanner/status HTTP/1.1\r\nHost: x");
            socket.setSoTimeout(30_000);
            long start = System.nanoTime();

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(15));
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused() throws Exception {
        assertThat(room.post("/api/scanner/scan", " ".repeat(64 * 1024)).statusCode())
                .isEqualTo(400);
        assertThat(room.post("/api/scanner/scan", " ".repeat(64 * 1024 + 1)).statusCode())
                .isEqualTo(413);
        assertThat(room.send(room.request("/api/scanner/scan")
                                .POST(BodyPublishers.ofInputStream(
                                        () -> new java.io.ByteArrayInputStream(new byte[5_000_000]))))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_gigabyte_that_is_only_announced_is_refused_at_once() throws Exception {
        try (Socket socket = connect()) {
            send(socket, head("POST /api/scanner/scan", "Content-Length: 1073741824") + "{");

            assertThat(statusOf(socket)).isEqualTo(413);
        }
    }

    @Test
    void five_hundred_half_sent_requests_hold_up_nobody() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 500; i++) {
                Socket socket = connect();
                sockets.add(socket);
                send(
                        socket,
                        i % 2 == 0
                                ? "GET /api/scanner/status HTTP/1.1\r\nHost: 127"
                                : "POST /api/scanner/scan HTTP/1.1\r\nHost: 127.0.0.1:" + room.server.port()
                                        + "\r\nContent-Length: 100\r\n\r\n{");
            }
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                long start = System.nanoTime();
                assertThat(room.get("/api/scanner/status").statusCode()).isEqualTo(200);
                millis.add((System.nanoTime() - start) / 1_000_000);
            }
            Collections.sort(millis);
            assertThat(millis.get(90)).as("%s", millis).isLessThan(100);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    @Test
    void more_at_once_than_there_are_places_are_sent_away() throws Exception {
        room.write("a/b/c");
        room.holdScans();
        long id = room.remote().scan(app.carrel.library.ScanRequest.of(room.root));
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            waiting.add(Thread.ofVirtual().start(() -> room.remote().await(id)));
        }

        await().until(() -> room.get("/api/scanner/status").statusCode() == 503);
        room.letScansGo();
        await().until(() -> room.get("/api/scanner/status").statusCode() == 200);
        for (Thread thread : waiting) {
            assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        }
    }

    private int status(String headers) throws IOException {
        try (Socket socket = connect()) {
            send(socket, fill("GET /api/scanner/status HTTP/1.1\r\n" + headers + "\r\n\r\n"));
            return statusOf(socket);
        }
    }

    private String head(String request, String header) {
        return fill(
                request + " HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nAuthorization: Bearer TOKEN\r\n" + header + "\r\n\r\n");
    }

    private String fill(String text) {
        return text.replace("PORT", Integer.toString(room.server.port())).replace("TOKEN", room.token.text());
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), room.server.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static int statusOf(Socket socket) throws IOException {
        byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        return Integer.parseInt(new String(start, StandardCharsets.US_ASCII).substring("HTTP/1.1 ".length()));
    }

    private boolean reaches(InetAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(new java.net.InetSocketAddress(address, room.server.port()), 1000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
