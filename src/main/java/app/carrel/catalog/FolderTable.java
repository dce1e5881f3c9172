package app.carrel.catalog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// The folders of all roots on the shelf, as columns: a row is a number from 0 on, in ascending order of the ids.
/// Never changes.
///
/// By JDBC: after every scan tens of thousands of folders are read, which takes Hibernate more than twice as long.
final class FolderTable {
    /// A longer result would be written to a file by the database and read again.
    private static final int PORTION = 1_000;

    private static final int ROOT_ID = FolderTree.COLUMNS;
    private static final int DEPTH = FolderTree.COLUMNS + 1;
    private static final int MATERIALS = FolderTree.COLUMNS + 2;
    private static final int MISSING = FolderTree.COLUMNS + 3;
    private static final int BYTES = FolderTree.COLUMNS + 4;
    private static final int MODIFIED_MICROS = FolderTree.COLUMNS + 5;
    private static final int FINGERPRINT = FolderTree.COLUMNS + 6;
    private static final int COLUMNS = FolderTree.COLUMNS + 7;

    private final LongTable rows;
    private final List<String> names;
    private final FolderTree tree;

    private FolderTable(LongTable rows, List<String> names) {
        this.rows = rows;
        this.names = names;
        this.tree = new FolderTree(rows);
    }

    /// @param folders in any order
    static FolderTable of(Collection<FolderFacts> folders) {
        LongTable rows = new LongTable(COLUMNS);
        List<String> names = new ArrayList<>();
        folders.stream().sorted(Comparator.comparingLong(FolderFacts::id)).forEach(folder -> {
            rows.add(
                    folder.id(),
                    Objects.requireNonNullElse(folder.parentId(), 0L),
                    folder.rootId(),
                    folder.depth(),
                    folder.materials(),
                    folder.missing(),
                    folder.bytes(),
                    folder.modifiedMicros(),
                    folder.fingerprint());
            names.add(folder.name());
        });
        return new FolderTable(rows, names);
    }

    /// @param named down to which depth names are wanted; deeper ones are empty
    static FolderTable read(Connection connection, int named) throws SQLException {
        LongTable rows = new LongTable(COLUMNS);
        List<String> names = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT id, COALESCE(parent_id, 0), root_id, depth, materials, missing, bytes, modified_micros, fingerprint, name
                FROM folder WHERE id > ? AND root_id NOT IN (SELECT id FROM root WHERE removed_at IS NOT NULL)
                ORDER BY id FETCH FIRST ? ROWS ONLY""")) {
            long last = Long.MIN_VALUE;
            int before;
            select.setInt(2, PORTION);
            do {
                before = rows.size();
                select.setLong(1, last);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        last = row.getLong(1);
                        add(row, rows);
                        names.add(row.getInt(DEPTH + 1) <= named ? row.getString(COLUMNS + 1) : "");
                    }
                }
            } while (rows.size() == before + PORTION);
        }
        return new FolderTable(rows, names);
    }

    private static void add(ResultSet row, LongTable rows) throws SQLException {
        long[] values = new long[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            values[column] = row.getLong(column + 1);
        }
        rows.add(values);
    }

    int size() {
        return rows.size();
    }

    FolderTree tree() {
        return tree;
    }

    long id(int row) {
        return tree.id(row);
    }

    long rootId(int row) {
        return rows.get(row, ROOT_ID);
    }

    int depth(int row) {
        return (int) rows.get(row, DEPTH);
    }

    String name(int row) {
        return names.get(row);
    }

    /// Its own files, missing ones too.
    int files(int row) {
        return (int) (rows.get(row, MATERIALS) + rows.get(row, MISSING));
    }

    /// Changes with the folder's files.
    long state(int row) {
        return Objects.hash(rows.get(row, MATERIALS), rows.get(row, MISSING)) * 31L + rows.get(row, FINGERPRINT);
    }

    /// One row; made anew at each call.
    FolderFacts facts(int row) {
        long parentId = tree.parentId(row);
        return new FolderFacts(
                id(row),
                rootId(row),
                parentId == 0 ? null : parentId,
                depth(row),
                name(row),
                (int) rows.get(row, MATERIALS),
                (int) rows.get(row, MISSING),
                rows.get(row, BYTES),
                rows.get(row, MODIFIED_MICROS),
                rows.get(row, FINGERPRINT));
    }

    /// Whether the same folders stand at the same places under the same names, and the same ones hold files.
    boolean isArrangedLike(FolderTable other) {
        if (size() != other.size()) {
            return false;
        }
        for (int row = 0; row < size(); row++) {
            if (id(row) != other.id(row)
                    || tree.parentId(row) != other.tree.parentId(row)
                    || depth(row) != other.depth(row)
                    || (files(row) > 0) != (other.files(row) > 0)
                    || !name(row).equals(other.name(row))) {
                return false;
            }
        }
        return true;
    }
}
