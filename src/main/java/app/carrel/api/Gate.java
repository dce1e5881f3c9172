package app.carrel.api;

import app.carrel.library.RunningProgram;
import app.carrel.settings.ApiToken;
import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may come in: judged by the headers alone, before a byte of the body is read. Immutable, any thread.
///
/// A page of some site can make a browser ask us, under a name of its own that it lets point to this computer: hence
/// the look at `Host` and `Origin`. It cannot know the token.
final class Gate {
    private static final String BEARER = "bearer ";

    private final Set<String> hosts;
    private final Set<String> origins;
    private final ApiToken token;
    private final BooleanSupplier open;

    /// @param open whether other programs than Carrel's own commands are served
    Gate(int port, ApiToken token, BooleanSupplier open) {
        this.hosts = Stream.of("127.0.0.1", "localhost", "[::1]")
                .map(host -> host + ":" + port)
                .collect(Collectors.toUnmodifiableSet());
        this.origins = hosts.stream().map(host -> "http://" + host).collect(Collectors.toUnmodifiableSet());
        this.token = token;
        this.open = open;
    }

    /// @throws Denied where the request must not come in
    void check(Headers headers) {
        if (!only(headers.getOrDefault("Host", List.of()), hosts)) {
            throw new Denied(Fault.FOREIGN_HOST);
        }
        List<String> origin = headers.getOrDefault("Origin", List.of());
        if (!origin.isEmpty() && !only(origin, origins)) {
            throw new Denied(Fault.FOREIGN_ORIGIN);
        }
        List<String> authorization = headers.getOrDefault("Authorization", List.of());
        if (authorization.size() != 1 || !knowsToken(authorization.getFirst())) {
            throw new Denied(Fault.UNAUTHORIZED);
        }
        if (!open.getAsBoolean() && !headers.containsKey(RunningProgram.OWN_COMMAND)) {
            throw new Denied(Fault.API_DISABLED);
        }
    }

    private static boolean only(List<String> values, Set<String> allowed) {
        return values.size() == 1 && allowed.contains(values.getFirst().toLowerCase(Locale.ROOT));
    }

    private boolean knowsToken(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && token.matches(authorization.substring(BEARER.length()).strip());
    }
}
