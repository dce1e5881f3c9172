package app.carrel.library.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The backups in the data folder, the newest first.
///
/// @param failure a sentence that says why the last daily one was not made; null where it was, or none was due
public record BackupsView(
        List<BackupView> backups, @Nullable String failure) {}
