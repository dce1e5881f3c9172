package app.carrel.ui.look;

import app.carrel.settings.Settings;
import app.carrel.settings.Settings.Theme;

/// What usually holds, in another language or theme.
final class LookSettings {
    private LookSettings() {}

    /// @param language empty for the system's
    static Settings of(String language, Theme theme) {
        Settings s = Settings.defaults();
        return new Settings(
                s.heartbeatTimeoutSeconds(),
                s.monitorIntervalSeconds(),
                s.shutdownTimeoutSeconds(),
                s.scanThreads(),
                s.exclude(),
                s.includeHidden(),
                s.missingGuardPercent(),
                theme,
                language,
                s.apiEnabled(),
                s.apiPort(),
                s.databaseUrl(),
                s.backupDaily(),
                s.backupKeep());
    }
}
