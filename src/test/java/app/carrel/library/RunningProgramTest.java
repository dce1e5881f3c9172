package app.carrel.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.carrel.library.Refusal.Code;
import app.carrel.library.wire.ScanAccepted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a command makes of a running program that breaks, over real connections that really break.
@Timeout(60)
class RunningProgramTest {
    private static final Path FOLDER = Path.of("/media/courses");
    private static final String ACCEPTED = BrokenServer.answer(202, """
            {"success": true, "message": "Scan started in background", "scan_id": 7, "task_id": "scan_7",
             "is_background": true}""");
    private static final String LEAVING = BrokenServer.answer(503, """
            {"success": false, "message": "Shutting down", "error_code": "shutting_down"}""");

    @Test
    void where_nobody_listens_nothing_was_sent_and_another_way_may_be_tried() throws IOException {
        int port;
        try (BrokenServer gone = BrokenServer.saying("")) {
            port = gone.port();
        }

        assertThat(refusalOfScan(new RunningProgram(port, "token"))).isEqualTo(Code.PROGRAM_GONE);
    }

    @Test
    void a_request_that_broke_off_after_it_was_sent_is_not_to_be_sent_again() throws IOException {
        try (BrokenServer server = BrokenServer.saying("")) {
            RemoteLibrary library = new RemoteLibrary(new RunningProgram(server.port(), "token"));

            Refusal refusal = refusal(() -> library.scan(ScanRequest.of(FOLDER)));

            assertThat(refusal.code()).isEqualTo(Code.NO_ANSWER);
            assertThat(refusal.getMessage()).contains("may have done what was asked");
            assertThat(server.heard()).singleElement().asString().startsWith("POST /api/scanner/scan ");
        }
    }

    @Test
    void what_a_program_hung_up_on_before_it_took_it_on_may_be_asked_another_way() throws IOException {
        try (BrokenServer server = BrokenServer.saying(BrokenServer.DEAF)) {
            RunningProgram program = new RunningProgram(server.port(), "token");

            assertThat(refusalOfScan(program)).isEqualTo(Code.PROGRAM_GONE);
            assertThat(refusal(() -> program.post("/api/scanner/abort", null, ScanAccepted.class))
                            .code())
                    .isEqualTo(Code.PROGRAM_GONE);
            assertThat(refusal(() -> program.delete("/api/roots/1", ScanAccepted.class))
                            .code())
                    .isEqualTo(Code.PROGRAM_GONE);
        }
    }

    @Test
    void once_a_scan_was_accepted_a_later_order_that_was_not_taken_on_is_no_reason_to_begin_anew() throws IOException {
        try (BrokenServer server = BrokenServer.saying(ACCEPTED, BrokenServer.DEAF)) {
            RemoteLibrary library = new RemoteLibrary(new RunningProgram(server.port(), "token"));

            assertThat(library.scan(ScanRequest.of(FOLDER))).isEqualTo(7);

            assertThat(refusal(library::abort).code()).isEqualTo(Code.NO_ANSWER);
        }
    }

    @Test
    void what_is_refused_before_it_was_heard_whole_is_refused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Thread.ofPlatform().daemon().start(() -> {
                try (Socket caller = socket.accept()) {
                    caller.getInputStream().read(new byte[8192]);
                    caller.getOutputStream().write(LEAVING.getBytes(StandardCharsets.UTF_8));
                } catch (IOException _) {
                    // The caller's error tells.
                }
            });

            assertThat(refusalOfScan(new RunningProgram(socket.getLocalPort(), "token")))
                    .isEqualTo(Code.SHUTTING_DOWN);
        }
    }

    @Test
    void an_answer_that_broke_off_in_its_middle_is_none() throws IOException {
        for (int length = 1; length < ACCEPTED.length(); length += 7) {
            try (BrokenServer server = BrokenServer.saying(ACCEPTED.substring(0, length))) {
                assertThat(refusalOfScan(new RunningProgram(server.port(), "token")))
                        .isEqualTo(Code.NO_ANSWER);
                assertThat(server.heard()).hasSize(1);
            }
        }
    }

    @Test
    void a_question_that_changes_nothing_may_be_asked_another_way() throws IOException {
        try (BrokenServer server = BrokenServer.saying("HTTP/1.1 200 OK\r\nContent-Le")) {
            RemoteLibrary library = new RemoteLibrary(new RunningProgram(server.port(), "token"));

            assertThat(refusal(library::roots).code()).isEqualTo(Code.PROGRAM_GONE);
        }
    }

    @Test
    void who_is_told_that_the_program_ends_may_try_another_way() throws IOException {
        try (BrokenServer server = BrokenServer.saying(LEAVING)) {
            assertThat(refusalOfScan(new RunningProgram(server.port(), "token")))
                    .isEqualTo(Code.SHUTTING_DOWN);
        }
    }

    @Test
    void once_a_scan_was_accepted_nothing_makes_the_command_ask_for_it_again() throws IOException {
        RemoteLibrary library;
        try (BrokenServer server = BrokenServer.saying(ACCEPTED, LEAVING, "")) {
            library = new RemoteLibrary(new RunningProgram(server.port(), "token"));

            assertThat(library.scan(ScanRequest.of(FOLDER))).isEqualTo(7);

            assertThat(refusal(() -> library.await(7)).code()).isEqualTo(Code.NO_ANSWER);
            assertThat(refusal(() -> library.await(7)).code()).isEqualTo(Code.NO_ANSWER);
        }
        assertThat(refusal(library::status).code()).isEqualTo(Code.NO_ANSWER);
    }

    @Test
    void a_file_that_does_not_come_whole_is_an_error() throws IOException {
        try (BrokenServer server =
                BrokenServer.saying("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nid,root", ACCEPTED)) {
            RunningProgram program = new RunningProgram(server.port(), "token");

            assertThat(catchThrowableOfType(
                            IOException.class, () -> program.copy("/api/export", new ByteArrayOutputStream())))
                    .hasMessageContaining("3 bytes too early");
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            program.copy("/api/export", whole);
            assertThat(whole.toString(StandardCharsets.UTF_8)).contains("scan_7");
        }
    }

    @Test
    void what_is_no_answer_of_ours_is_not_believed() throws IOException {
        for (String foreign : new String[] {
            "SSH-2.0-OpenSSH_9.2\r\n",
            "HTTP/1.1 200 OK\r\n\r\n{}",
            BrokenServer.answer(200, "<html>"),
            BrokenServer.answer(500, "[]")
        }) {
            try (BrokenServer server = BrokenServer.saying(foreign)) {
                assertThat(refusal(() -> new RunningProgram(server.port(), "token")
                                        .post("/api/scanner/scan", null, ScanAccepted.class))
                                .code())
                        .as(foreign)
                        .isEqualTo(Code.NO_ANSWER);
                assertThat(new RunningProgram(server.port(), "token").answers()).isFalse();
            }
        }
    }

    private static Code refusalOfScan(RunningProgram program) {
        return refusal(() -> new RemoteLibrary(program).scan(ScanRequest.of(FOLDER)))
                .code();
    }

    private static Refusal refusal(Runnable asked) {
        return catchThrowableOfType(Refusal.class, asked::run);
    }
}
