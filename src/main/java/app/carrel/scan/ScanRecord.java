package app.carrel.scan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// One scan as history keeps it.
///
/// @param status    `pending`, `running`, `completed` or `failed`
/// @param progress  percent
/// @param startedBy who asked for it, as `user@computer`
public record ScanRecord(
        long id,
        String rootPath,
        String status,
        Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable String errorMessage,
        @Nullable String errorCode,
        int progress,
        ScanSummary summary,
        long startedById,
        String startedBy) {
    /// The columns that [#read] wants, from `scan_history sh` and `holder h`.
    static final String COLUMNS = """
            sh.id, sh.root_path, sh.status, sh.started_at, sh.completed_at, sh.error_message, sh.error_code, sh.progress,
            sh.categories_found, sh.courses_found, sh.files_added, sh.files_updated, sh.files_moved, sh.files_missing,
            sh.files_withheld, sh.files_unchanged, sh.problems, sh.started_by_id,
            COALESCE(h.user_name || '@' || h.computer, '')
            """;

    /// Whether it has ended.
    public boolean ended() {
        return "completed".equals(status) || "failed".equals(status);
    }

    static ScanRecord read(ResultSet row) throws SQLException {
        return new ScanRecord(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                instant(row, 5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                new ScanSummary(
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12),
                        row.getLong(13),
                        row.getLong(14),
                        row.getLong(15),
                        row.getLong(16),
                        row.getLong(17)),
                row.getLong(18),
                row.getString(19));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
