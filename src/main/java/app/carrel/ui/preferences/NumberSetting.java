package app.carrel.ui.preferences;

import app.carrel.settings.Settings;

/// A setting that is a whole number, with the bounds that it has whatever the others are.
enum NumberSetting {
    HEARTBEAT_TIMEOUT(1, 86_400),
    MONITOR_INTERVAL(1, 600),
    SHUTDOWN_TIMEOUT(1, 600),
    MISSING_GUARD(1, 100);

    private final int least;
    private final int most;

    NumberSetting(int least, int most) {
        this.least = least;
        this.most = most;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    int of(Settings settings) {
        return switch (this) {
            case HEARTBEAT_TIMEOUT -> settings.heartbeatTimeoutSeconds();
            case MONITOR_INTERVAL -> settings.monitorIntervalSeconds();
            case SHUTDOWN_TIMEOUT -> settings.shutdownTimeoutSeconds();
            case MISSING_GUARD -> settings.missingGuardPercent();
        };
    }

    /// Its part of a message key, such as `heartbeat-timeout`.
    String key() {
        return switch (this) {
            case HEARTBEAT_TIMEOUT -> "heartbeat-timeout";
            case MONITOR_INTERVAL -> "monitor-interval";
            case SHUTDOWN_TIMEOUT -> "shutdown-timeout";
            case MISSING_GUARD -> "missing-guard";
        };
    }
}
