package app.carrel.library;

import static org.awaitility.Awaitility.await;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Hears one request on each connection, says what it was told to, whole or not, and hangs up. Once it has
/// said all, the last is said again. What waits to be taken on is, unless it was told to hang up by [#DEAF].
///
/// A thread of its own listens; what it heard may be read from any.
final class BrokenServer implements AutoCloseable {
    /// Instead of a saying: hangs up before the body of the request.
    static final String DEAF = "(deaf)";

    private final ServerSocket socket;
    private final List<String> sayings;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private final Thread listening;

    private BrokenServer(ServerSocket socket, List<String> sayings) {
        this.socket = socket;
        this.sayings = sayings;
        this.listening = Thread.ofPlatform().daemon().name("broken-server").start(this::listen);
    }

    static BrokenServer saying(String... sayings) throws IOException {
        ServerSocket socket = new ServerSocket(0, 10, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        return new BrokenServer(socket, Arrays.asList(sayings));
    }

    /// A whole answer.
    static String answer(int status, String json) {
        return "HTTP/1.1 " + status + " \r\nContent-Length: " + json.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n" + json;
    }

    int port() {
        return socket.getLocalPort();
    }

    /// The requests, head and body.
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                String saying = sayings.get(Math.min(heard.size(), sayings.size() - 1));
                heard.add(request(caller, saying.equals(DEAF)));
                if (!saying.equals(DEAF)) {
                    say(caller, saying);
                }
            } catch (IOException _) {
                // The caller has hung up first, or the server was closed.
            }
        }
    }

    private static void say(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String request(Socket caller, boolean deaf) throws IOException {
        InputStream in = caller.getInputStream();
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            text.append((char) next);
        }
        if (deaf || text.indexOf("Content-Length") < 0) {
            return text.toString();
        }
        if (text.indexOf("Expect: 100-continue") > 0) {
            say(caller, "HTTP/1.1 100 Continue\r\n\r\n");
        }
        String length = text.toString().replaceAll("(?s).*Content-Length: ([0-9]+).*", "$1");
        return text + new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
        // As long as it waits for a caller, the system still takes one on.
        await().until(() -> !listening.isAlive());
    }
}
