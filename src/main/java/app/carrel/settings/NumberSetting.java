package app.carrel.settings;

import java.util.function.ToIntFunction;

/// The settings that are whole numbers, with the bounds of the contract; a form can take its own from here.
public enum NumberSetting {
    HEARTBEAT_TIMEOUT("heartbeat_timeout_seconds", 1, 86_400, Settings::heartbeatTimeoutSeconds),
    MONITOR_INTERVAL("monitor_interval_seconds", 1, 600, Settings::monitorIntervalSeconds),
    SHUTDOWN_TIMEOUT("shutdown_timeout_seconds", 1, 600, Settings::shutdownTimeoutSeconds),
    SCAN_THREADS("scan_threads", 0, 32, Settings::scanThreads),
    MISSING_GUARD("missing_guard_percent", 1, 100, Settings::missingGuardPercent),
    API_PORT("api_port", 0, 65_535, Settings::apiPort),
    BACKUP_KEEP("backup_keep", 1, 1_000, Settings::backupKeep);

    private final String key;
    private final int min;
    private final int max;
    private final ToIntFunction<Settings> value;

    NumberSetting(String key, int min, int max, ToIntFunction<Settings> value) {
        this.key = key;
        this.min = min;
        this.max = max;
        this.value = value;
    }

    /// Its name in `settings.json`.
    public String key() {
        return key;
    }

    public int min() {
        return min;
    }

    public int max() {
        return max;
    }

    public int of(Settings settings) {
        return value.applyAsInt(settings);
    }

    /// Whether `number` is within its bounds.
    public boolean allows(long number) {
        return number >= min && number <= max;
    }

    String fault(Object found) {
        return "%s is %s, but must be a whole number from %d to %d".formatted(key, found, min, max);
    }
}
