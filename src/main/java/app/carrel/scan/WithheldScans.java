package app.carrel.scan;

import app.carrel.store.Database;
import java.util.List;

/// The scans that found so much gone that they marked nothing, and about which nobody has decided yet. Safe on every
/// thread.
public final class WithheldScans {
    private final Database database;

    public WithheldScans(Database database) {
        this.database = database;
    }

    /// Newest first; of each folder only the newest scan that completed, because it has seen what is so now.
    public List<ScanRecord> undecided() {
        return database.select(connection -> ScanHistory.select(connection, """
                WHERE sh.files_withheld > 0 AND NOT sh.withheld_kept AND sh.id = (
                    SELECT MAX(newest.id) FROM scan_history newest
                    WHERE newest.root_path = sh.root_path AND newest.status = 'completed')
                ORDER BY sh.id DESC"""));
    }

    /// What that scan withheld stays as it is; nobody is asked about it again.
    public void keep(long scanId) {
        database.transaction(connection -> {
            try (var update =
                    connection.prepareStatement("UPDATE scan_history SET withheld_kept = TRUE WHERE id = ?")) {
                update.setLong(1, scanId);
                return update.executeUpdate();
            }
        });
        database.sync();
    }
}
