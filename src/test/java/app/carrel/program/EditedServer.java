package app.carrel.program;

import static org.awaitility.Awaitility.await;

import app.carrel.library.RemoteLibrary;
import app.carrel.library.RunningProgram;
import app.carrel.library.wire.InstanceView;
import app.carrel.library.wire.Json;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.OtherProcess;
import app.carrel.testing.RawRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/// A built server whose `settings.json` somebody edits. It moves to another port with every edit, by which
/// one sees that the edit holds.
final class EditedServer implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final BuiltProgram carrel;
    private final OtherProcess process;

    private EditedServer(BuiltProgram carrel, OtherProcess process) {
        this.carrel = carrel;
        this.process = process;
    }

    /// Starts it and waits until it answers.
    ///
    /// @param settings in JSON, without the braces
    static EditedServer start(BuiltProgram carrel, String settings) throws IOException {
        Files.createDirectories(carrel.dataFolder());
        int port = write(carrel, settings);
        EditedServer server = new EditedServer(carrel, carrel.start("serve"));
        server.awaitAt(port);
        return server;
    }

    /// Edits the settings and waits until they hold.
    ///
    /// @param settings in JSON, without the braces
    /// @return the port at which it answers from now on
    int edit(String settings) throws IOException {
        int port = write(carrel, settings);
        awaitAt(port);
        return port;
    }

    private static int write(BuiltProgram carrel, String settings) throws IOException {
        int port = freePort();
        Files.writeString(
                carrel.dataFolder().resolve("settings.json"),
                "{\"api_port\": " + port + (settings.isEmpty() ? "" : ", ") + settings + "}");
        return port;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAt(int port) {
        await().atMost(LIMIT)
                .failFast("the server ended", () -> !process.isAlive())
                .until(() -> port() == port);
    }

    /// Where `instance.json` says that it answers; 0 for nowhere yet.
    int port() throws IOException {
        try {
            Path hint = carrel.dataFolder().resolve("instance.json");
            InstanceView holder = Json.read(Files.readString(hint), InstanceView.class);
            return holder.pid() == process.pid() ? Objects.requireNonNullElse(holder.port(), 0) : 0;
        } catch (NoSuchFileException notYet) {
            return 0;
        }
    }

    RemoteLibrary library() throws IOException {
        return new RemoteLibrary(new RunningProgram(port(), token()));
    }

    /// The answer to another program than Carrel's own.
    RawRequest.Answer ask(String target) throws IOException {
        String headers = "Host: 127.0.0.1:" + port() + "\nAuthorization: Bearer " + token();
        return new RawRequest("GET", target, headers, "").send(port());
    }

    private String token() throws IOException {
        return Files.readString(carrel.dataFolder().resolve("api-token")).strip();
    }

    OtherProcess process() {
        return process;
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
