package app.carrel;

import app.carrel.api.LoopbackServer;
import app.carrel.library.ApiAccess;
import app.carrel.library.Instance;
import app.carrel.settings.ApiToken;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where other programs come in: a server that can move to another port while it is at work.
///
/// Opened by one thread; moved and closed by any, one after the other.
final class Doorway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);
    /// How long those are still let in at the old port who have just read that it is the right one.
    private static final Duration LATECOMERS = Duration.ofSeconds(2);

    private final Instance instance;
    private final ApiToken token;
    private final LoopbackServer.Service service;
    private final Consumer<String> say;
    /// Those on earlier ports, which answer what was asked before the move.
    private final List<LoopbackServer> earlier = new CopyOnWriteArrayList<>();

    private volatile LoopbackServer server;
    private int wished;
    private boolean closed;

    private Doorway(
            Instance instance,
            ApiToken token,
            LoopbackServer.Service service,
            LoopbackServer server,
            int wished,
            Consumer<String> say) {
        this.instance = instance;
        this.token = token;
        this.service = service;
        this.server = server;
        this.wished = wished;
        this.say = say;
        instance.answersOn(server.port());
    }

    /// On that port and on no other, now and later.
    ///
    /// @throws IOException where it cannot be had
    static Doorway on(int port, Instance instance, ApiToken token, LoopbackServer.Service service) throws IOException {
        return new Doorway(instance, token, service, LoopbackServer.openOn(port, token, service), port, _ -> {});
    }

    /// On the wished port or, where that is taken, on another.
    ///
    /// @param wished 0 for any that is free
    /// @param say    told in a sentence where it has moved to, or why it has not
    /// @throws IOException where no port can be had at all
    static Doorway near(
            int wished, Instance instance, ApiToken token, LoopbackServer.Service service, Consumer<String> say)
            throws IOException {
        LoopbackServer server = LoopbackServer.open(wished, token, service);
        return new Doorway(instance, token, service, server, wished, say);
    }

    /// Answers on another port from now on, where that is to be had; what was asked on this one is still answered.
    ///
    /// @param port 0 for any that is free, such as the present one
    synchronized void moveTo(int port) {
        if (closed || port == wished) {
            return;
        }
        wished = port;
        LoopbackServer old = server;
        if (port == 0 || port == old.port()) {
            return;
        }
        try {
            server = LoopbackServer.openOn(port, token, service);
        } catch (IOException e) {
            LOG.warn("The server stays on port {}", old.port(), e);
            say.accept(
                    "Port " + port + " is taken by another program, or not allowed; Carrel goes on answering on port "
                            + old.port() + ".");
            return;
        }
        instance.answersOn(port);
        earlier.add(old);
        // Not a virtual one: it must wake whatever becomes of those, or the old port stays taken.
        Thread.ofPlatform().name("carrel-api-retiring").daemon().start(() -> retire(old));
        LOG.info("The server has moved from port {} to {}", old.port(), port);
        say.accept("Carrel answers on http://127.0.0.1:" + port + " from now on.");
    }

    private void retire(LoopbackServer old) {
        LockSupport.parkNanos(LATECOMERS.toNanos());
        old.retire();
        earlier.remove(old);
    }

    int port() {
        return server.port();
    }

    ApiAccess access() {
        return new ApiAccess(token, this::port);
    }

    /// Refuses new requests, lets those at hand be answered for a moment, and stops.
    @Override
    public synchronized void close() {
        closed = true;
        earlier.forEach(LoopbackServer::close);
        server.close();
    }
}
