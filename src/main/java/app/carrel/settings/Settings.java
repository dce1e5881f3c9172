package app.carrel.settings;

import java.util.List;

/// What a person can set, each within the bounds of the contract; made by [SettingsFile], which minds those bounds.
///
/// @param heartbeatTimeoutSeconds silence after which a scan is given up, 1 to 86400
/// @param monitorIntervalSeconds  how often that is judged, 1 to 600 and less than the timeout
/// @param shutdownTimeoutSeconds  how long closing waits for a running scan at most, 1 to 600
/// @param scanThreads             threads that list folders, 1 to 32; 0 leaves the choice to Carrel
/// @param exclude                 glob patterns of names or paths below a root that a scan passes over
/// @param includeHidden           whether hidden files are materials too
/// @param missingGuardPercent     percent of a root's materials that may be gone before marking is withheld, 1 to 100
/// @param language                language tag for the window; empty for the system's
/// @param apiEnabled              whether other programs may use the loopback API
/// @param apiPort                 its port; 0 for any that is free
/// @param databaseUrl             empty: the H2 file in the data folder
/// @param backupDaily             whether a backup is made every day
/// @param backupKeep              how many of them are kept
public record Settings(
        int heartbeatTimeoutSeconds,
        int monitorIntervalSeconds,
        int shutdownTimeoutSeconds,
        int scanThreads,
        List<String> exclude,
        boolean includeHidden,
        int missingGuardPercent,
        Theme theme,
        String language,
        boolean apiEnabled,
        int apiPort,
        String databaseUrl,
        boolean backupDaily,
        int backupKeep) {
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public Settings {
        exclude = List.copyOf(exclude);
    }

    /// Whether `pattern` can stand in [#exclude].
    public static boolean isPattern(String pattern) {
        return SettingsRules.isGlob(pattern);
    }

    /// Whether scans are judged often enough: at least once within their timeout, where that is longer than a second.
    public static boolean isOftenEnough(int monitorIntervalSeconds, int heartbeatTimeoutSeconds) {
        return SettingsRules.monitor(monitorIntervalSeconds, heartbeatTimeoutSeconds)
                .isEmpty();
    }

    /// What is out of its bounds, a sentence for each, in the order of the components; empty where all is well.
    public List<String> faults() {
        return SettingsRules.faults(this);
    }

    /// What holds where nothing is set.
    public static Settings defaults() {
        return new Settings(120, 10, 30, 0, List.of(), false, 30, Theme.SYSTEM, "", true, 0, "", true, 7);
    }
}
