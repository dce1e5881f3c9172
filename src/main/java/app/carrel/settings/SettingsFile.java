package app.carrel.settings;

/// The settings as they are on disk.
public interface SettingsFile {
    /// What holds now.
    Settings current();

    /// Writes `settings` to disk, keeping keys that this version does not know; they hold from then on.
    void save(Settings settings);
}
