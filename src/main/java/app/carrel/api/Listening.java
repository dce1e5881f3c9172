package app.carrel.api;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/// The loopback addresses 127.0.0.1 and ::1, listened to on one port: whoever says `localhost` may mean either.
///
/// @param servers one for each address that this computer has
record Listening(int port, List<HttpServer> servers) {
    /// More callers at the same moment than this wait for the system to try again.
    private static final int BACKLOG = 512;

    private static final int ATTEMPTS = 20;
    /// Seconds: who waits for a scan may wait for days.
    private static final int LONGEST_ANSWER = 7 * 86_400;

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
                return new Listening(port, List.copyOf(servers));
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
            server.setExecutor(work -> Thread.ofVirtual().name("carrel-api").start(work));
            server.createContext("/", handler);
            server.start();
        }
    }

    /// Takes no more connections, and waits until those that are there have been answered.
    void finish() {
        servers.stream()
                .map(server -> Thread.ofVirtual().start(() -> server.stop(LONGEST_ANSWER)))
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

    /// Takes no more connections, and cuts those that are there.
    void stop() {
        servers.forEach(server -> server.stop(0));
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
