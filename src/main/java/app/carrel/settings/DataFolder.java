package app.carrel.settings;

import java.io.IOException;
import java.nio.file.Files;
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
    /// @param option      what `--data-dir` says
    /// @param environment of the process; an empty value is none
    /// @param system      `os.name` tells the platform, `user.dir` what a relative folder is relative to
    /// @param home        the person's own folder, where the environment does not name it
    public static DataFolder locate(
            Optional<Path> option, Map<String, String> environment, Properties system, Path home) {
        Path here = home.resolve(system.getProperty("user.dir", ""));
        Path folder = option.or(() -> path(environment, "CARREL_HOME"))
                .orElseGet(() -> ownOfPlatform(environment, system.getProperty("os.name", ""), home));
        return new DataFolder(here.resolve(folder).normalize());
    }

    /// Makes the folder where it is missing, for its owner alone, and sees that it can be written. One that is there
    /// already keeps the rights it has.
    ///
    /// @throws DataFolderException where it is a file, cannot be made or must not be written
    public DataFolder make() {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new DataFolderException(
                    "The data folder %s is a file. Name another folder with --data-dir or CARREL_HOME."
                            .formatted(path));
        }
        try {
            OwnerOnly.makeFolder(path);
        } catch (IOException e) {
            throw new DataFolderException(
                    "The data folder %s cannot be made (%s). Name another folder with --data-dir or CARREL_HOME."
                            .formatted(path, Reason.of(e)),
                    e);
        }
        if (!Files.isReadable(path) || !Files.isWritable(path) || !Files.isExecutable(path)) {
            throw new DataFolderException(
                    "The data folder %s cannot be written%s. Change its rights, or name another folder with --data-dir or CARREL_HOME."
                            .formatted(path, Owner.clause(path)));
        }
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

    /// Where the window was when it was last closed.
    public Path window() {
        return path.resolve("window.properties");
    }

    /// The secret of those who may talk to the running program.
    public Path apiToken() {
        return path.resolve("api-token");
    }

    /// The newest log file; it need not exist.
    public Path log() {
        return logs().resolve("carrel.log");
    }

    /// The folder of the log files; it need not exist.
    public Path logs() {
        return path.resolve("logs");
    }

    private static Path ownOfPlatform(Map<String, String> environment, String platform, Path known) {
        if (platform.startsWith("Windows")) {
            return path(environment, "LOCALAPPDATA")
                    .orElseGet(() -> known.resolve("AppData").resolve("Local"))
                    .resolve("Carrel");
        }
        // Java asks the list of users; what everybody else calls "~" is this.
        Path home = path(environment, "HOME").filter(Path::isAbsolute).orElse(known);
        if (platform.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Carrel");
        }
        return path(environment, "XDG_DATA_HOME")
                .filter(Path::isAbsolute) // a relative one is to be ignored, says the XDG specification
                .orElseGet(() -> home.resolve(".local").resolve("share"))
                .resolve("carrel");
    }

    private static Optional<Path> path(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isEmpty())
                .map(Path::of);
    }
}
