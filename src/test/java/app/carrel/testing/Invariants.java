package app.carrel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.ScanView;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What must hold of a catalogue after every fault, looked at with plain JDBC in the file that the program left behind.
///
/// I4 (the window), I5 (the time to end) and I6 (what a person typed) are not in the file; their own tests check them.
public final class Invariants {
    private static final String COUNTS =
            "files_added, files_updated, files_moved, files_missing, files_withheld, files_unchanged, problems";

    /// Gives the materials that their folder does not find, or would find twice, see
    /// [app.carrel.catalog.FolderMaterials].
    public static final String NOT_IN_THEIR_FOLDER = """
            SELECT m.id FROM material m JOIN folder f ON f.id = m.folder_id LEFT JOIN stray s ON s.material_id = m.id
            WHERE CASE WHEN m.id >= f.first_material_id AND m.id < f.end_material_id THEN s.material_id IS NOT NULL
                ELSE s.folder_id IS DISTINCT FROM m.folder_id END""";

    private final List<ScanView> acknowledged = new ArrayList<>();

    /// Takes note of a scan whose end somebody was told.
    public void acknowledge(ScanView ended) {
        acknowledged.add(ended);
    }

    /// Checks the catalogue of a program that was killed and has not been started since.
    public void holdAfterAKill(Path dataFolder) throws SQLException {
        try (Catalogue catalogue = Catalogue.open(dataFolder)) {
            check(catalogue);
            assertThat(catalogue.rows("SELECT id FROM scan_history WHERE status IN ('pending', 'running')"
                            + " AND id NOT IN (SELECT scan_id FROM scan_lock WHERE is_locked)"))
                    .as("I7: a scan that stands as running holds the lock")
                    .isEmpty();
        }
    }

    /// Checks the catalogue of a program that has ended, or was started again after a kill and has ended.
    public void hold(Path dataFolder) throws SQLException {
        try (Catalogue catalogue = Catalogue.open(dataFolder)) {
            check(catalogue);
            assertThat(catalogue.rows(
                            "SELECT id, status FROM scan_history WHERE status NOT IN ('completed', 'failed')"))
                    .as("I7: no scan runs")
                    .isEmpty();
            assertThat(catalogue.rows("SELECT is_locked, scan_id FROM scan_lock"))
                    .as("I7: the lock is free")
                    .containsExactly(List.of("false", "null"));
        }
    }

    private void check(Catalogue catalogue) throws SQLException {
        for (ScanView scan : acknowledged) {
            assertThat(catalogue.rows(
                            "SELECT status, error_message, " + COUNTS + " FROM scan_history WHERE id = " + scan.id()))
                    .as("I1: scan %d is as it was told", scan.id())
                    .containsExactly(List.of(
                            scan.status(),
                            String.valueOf(scan.errorMessage()),
                            String.valueOf(scan.filesAdded()),
                            String.valueOf(scan.filesUpdated()),
                            String.valueOf(scan.filesMoved()),
                            String.valueOf(scan.filesMissing()),
                            String.valueOf(scan.filesWithheld()),
                            String.valueOf(scan.filesUnchanged()),
                            String.valueOf(scan.problems())));
        }
        // Two writers at once would give a name twice, and half a batch would leave folders whose figures are wrong.
        assertThat(catalogue.rows("SELECT folder_id, COALESCE(raw_name, name) FROM material"
                        + " GROUP BY folder_id, COALESCE(raw_name, name) HAVING COUNT(*) > 1"))
                .as("I2: a material stands once")
                .isEmpty();
        assertThat(catalogue.rows("SELECT root_id, parent_id, COALESCE(raw_name, name) FROM folder"
                        + " GROUP BY root_id, parent_id, COALESCE(raw_name, name) HAVING COUNT(*) > 1"))
                .as("I2: a folder stands once")
                .isEmpty();
        assertThat(catalogue.rows("""
                        SELECT id, SUM(materials), SUM(missing), SUM(bytes) FROM (
                            SELECT id, materials, missing, bytes FROM folder
                            UNION ALL
                            SELECT folder_id, COUNT(missing_scan_id) - COUNT(*), -COUNT(missing_scan_id),
                                -SUM(CASE WHEN missing_scan_id IS NULL THEN size ELSE 0 END)
                            FROM material GROUP BY folder_id)
                        GROUP BY id HAVING SUM(materials) <> 0 OR SUM(missing) <> 0 OR SUM(bytes) <> 0""")).as("I2: batches are whole or absent").isEmpty();
        assertThat(catalogue.rows("SELECT id FROM material WHERE folder_id NOT IN (SELECT id FROM folder)"))
                .as("I2: a material has its folder")
                .isEmpty();
        assertThat(catalogue.rows(NOT_IN_THEIR_FOLDER))
                .as("I2: a folder finds its materials")
                .isEmpty();
        assertThat(catalogue.rows("SELECT id, missing_scan_id FROM material WHERE missing_scan_id IS NOT NULL"
                        + " AND missing_scan_id NOT IN (SELECT id FROM scan_history WHERE status = 'completed')"))
                .as("I3: only a scan that completed marks anything as missing")
                .isEmpty();
        assertThat(catalogue.rows("SELECT id FROM scan_lock WHERE id = 1"))
                .as("I7: there is one lock")
                .hasSize(1);
    }
}
