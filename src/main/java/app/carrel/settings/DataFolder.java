package app.carrel.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The folder in which Carrel keeps its things, and what they are called in there.
///
/// @param path absolute
public record DataFolder(Path path) {
    /// Where the data folder is, without looking at the disk: `--data-dir`, else `CARREL_HOME`, else the platform's
    /// own.
    ///
    /// @param option     what `--data-dir` says
    /// @param environment of the process; an empty value is none
    /// @param system     `os.name` tells the platform, `user.dir` what a relative folder is relative to
    /// @param home       the person's own folder
    @SuppressWarnings("DoNotCallSuggester") // its body comes next
    public static DataFolder locate(
            Optional<Path> option, Map<String, String> environment, Properties system, Path home) {
        throw new IllegalStateException("not built yet: " + option + environment + system + home);
    }

    /// Makes the folder where it is missing, for its owner alone, and sees that it can be written.
    ///
    /// @throws DataFolderException where it is a file, cannot be made or must not be written
    public DataFolder make() {
        return this;
    }

    /// The database's file.
    public Path catalog() {
        return path.resolve("catalog.mv.db");
    }

    /// Who holds a lock on this file may open the database.
    public Path lock() {
        return path.resolve("instance.lock");
    }

    /// How the program that runs can be reached; a hint, the lock is the truth.
    public Path instance() {
        return path.resolve("instance.json");
    }

    public Path settings() {
        return path.resolve("settings.json");
    }

    /// The folder of the log files; it need not exist.
    public Path logs() {
        return path.resolve("logs");
    }
}
