package app.carrel.library;

import app.carrel.library.wire.BackupView;
import app.carrel.library.wire.BackupsView;
import app.carrel.library.wire.RestoredView;
import java.nio.file.Path;

/// The catalogue as files. Whoever asks writes them, with the rights that he has; a file is there whole or not at all.
///
/// All methods may be called from any thread, wait for the disk, and throw [Refusal] where Carrel will not do what is
/// asked.
public interface Archive {
    /// Writes every material, missing ones too.
    void export(ExportFormat format, Path file);

    /// Makes a backup in the data folder, under a name of its own: a copy of the database that was opened and counted,
    /// also while a scan runs.
    BackupView backup();

    /// The backups in the data folder, the newest first, and whether the last daily one failed.
    BackupsView backups();

    /// Writes a copy of the database that was opened and counted, also while a scan runs.
    void backup(Path zip);

    /// Puts the database of a backup in the place of the present one, which is kept aside.
    ///
    /// @throws Refusal where a scan runs, or `zip` is broken or no backup; then nothing was changed
    RestoredView restore(Path zip);
}
