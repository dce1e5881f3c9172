package app.carrel.api;

import java.time.Duration;
import java.util.Map;

/// What a caller may take of us.
///
/// @param body     for a body to arrive whole; less than the ten seconds after which the server cuts the connection
/// @param requests how many are worked on at once
record Limits(Duration body, int requests) {
    /// Of the JDK's server. It reads them once, from system properties, when its first class is loaded; times are in
    /// seconds.
    private static final Map<String, String> OF_THE_SERVER = Map.of(
            "sun.net.httpserver.maxReqTime", "10",
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.maxReqHeaderSize", "32768",
            "jdk.httpserver.maxConnections", "4000",
            // Answers are small and whole: waiting for more to send would only delay them.
            "sun.net.httpserver.nodelay", "true");

    static Limits usual() {
        return new Limits(Duration.ofSeconds(8), 512);
    }

    /// Must be called before the first server is made.
    static void apply() {
        OF_THE_SERVER.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
