package app.carrel.api;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The loopback addresses 127.0.0.1 and ::1, listened to on one port: whoever says `localhost` may mean either.
///
/// @param servers one for each address that this computer has
/// @param taking  runs their requests
record Listening(int port, List<HttpServer> servers, Taking taking) {
    /// More callers at the same moment than this wait for the system to try again.
    private static final int BACKLOG = 512;

    private static final int ATTEMPTS = 20;

    /// The JDK's server needs it to see what it has just accepted: stopped without, it would leave that open for ever.
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /// Takes the port on every loopback address; nothing is answered yet.
    ///
    /// @param wished 0 for any that is free
    /// @throws BindException where it is taken
    static Listening open(int wished) throws IOException {
        for (int attempt = 1; ; attempt++) {
            HttpServer first = HttpServer.create(new InetSocketAddress(four(), wished), BACKLOG);
            int port = first.getAddress().getPort();
            List<HttpServer> servers = new ArrayList<>(List.of(first));
            try {
                if (NetworkInterface.getByInetAddress(six()) != null) {
                    servers.add(HttpServer.create(new InetSocketAddress(six(), port), BACKLOG));
                }
                return new Listening(port, List.copyOf(servers), new Taking());
            } catch (BindException e) {
                // Free on the one address and taken on the other.
                first.stop(0);
                if (wished != 0 || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    void start(HttpHandler handler) {
        for (HttpServer server : servers) {
            server.setExecutor(taking);
            server.createContext("/", handler);
            server.start();
        }
    }

    /// Takes nothing more on, waits until what was has been answered, and cuts what is left: who was to wait before the
    /// request is heard (`Expect: 100-continue`) is either answered or cut before that.
    ///
    /// @param patience how long to wait
    void close(Duration patience) {
        taking.shut(patience);
        finish(A_MOMENT);
    }

    /// Takes no more connections, goes on with those that there are until all are answered, and cuts what is left.
    ///
    /// @param patience how long to wait, in whole seconds
    void finish(Duration patience) {
        int seconds = Math.toIntExact(patience.toSeconds());
        servers.stream()
                .map(server ->
                        Thread.ofPlatform().name("carrel-api-end").daemon().start(() -> server.stop(seconds)))
                .toList()
                .forEach(Listening::join);
    }

    private static void join(Thread ending) {
        try {
            ending.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts here", e);
        }
    }

    private static InetAddress four() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static InetAddress six() throws UnknownHostException {
        byte[] address = new byte[16];
        address[15] = 1;
        return InetAddress.getByAddress(address);
    }
}
