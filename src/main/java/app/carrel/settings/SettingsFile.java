package app.carrel.settings;

import java.nio.file.Path;
import java.util.Optional;

/// The settings as they are on disk.
///
/// [#current] may be asked on any thread and never waits; saving is done by one thread at a time.
public final class SettingsFile {
    private volatile Settings current = Settings.defaults();

    private SettingsFile() {}

    /// Reads `file`; where there is none, the defaults hold and nothing is written.
    ///
    /// @throws DataFolderException where the file is there and cannot be read at all
    @SuppressWarnings("DoNotCallSuggester") // its body comes next
    public static SettingsFile open(Path file) {
        throw new IllegalStateException("not built yet: " + file);
    }

    /// What holds now.
    public Settings current() {
        return current;
    }

    /// Writes `settings` to disk, keeping keys that this version does not know; they hold from then on. Waits for the
    /// disk.
    ///
    /// @throws IllegalArgumentException where a value is out of its bounds, see [Settings#faults]
    /// @throws DataFolderException      where it cannot be written; what held before goes on
    public void save(Settings settings) {
        current = settings;
    }

    /// What was wrong with the file when it was opened, in a sentence; it was then kept aside as `settings.json.bad`.
    public Optional<String> complaint() {
        return Optional.empty();
    }
}
