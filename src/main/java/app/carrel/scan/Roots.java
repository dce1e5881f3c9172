package app.carrel.scan;

import app.carrel.catalog.RootPath;
import app.carrel.store.Database;
import app.carrel.store.Work;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes folders known as roots, forgets them, and tells where one lies now.
///
/// Never while a scan runs, which has rows of its root in memory: each change is one transaction that first holds the
/// row of the scan lock, so that no scan begins beside it. Safe on every thread.
public final class Roots {
    /// What a change came to; all but the first left everything as it was.
    public sealed interface Outcome {
        record Done(long rootId) implements Outcome {}

        /// A scan runs.
        record Busy(Optional<ScanRecord> running) implements Outcome {}

        /// No root has that id.
        record Unknown() implements Outcome {}

        /// The folder is a known root, or lies inside one.
        record Inside(Path root) implements Outcome {}

        /// A known root lies inside the folder.
        record Holds(Path root) implements Outcome {}
    }

    private final Database database;

    public Roots(Database database) {
        this.database = database;
    }

    /// Makes `folder` a root; where it is one already, that one is meant.
    ///
    /// @param folder absolute
    public Outcome add(Path folder) {
        return change(database::transaction, connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO root (path, uri, added_at) VALUES (?, ?, CURRENT_TIMESTAMP)", new String[] {"id"})) {
                return switch (ScanScopes.resolve(ScanScopes.roots(connection), folder)) {
                    case ScanScopes.Answer.HoldsRoot(Path root) -> new Outcome.Holds(root);
                    case ScanScopes.Answer.Found(ScanScope known)
                    when known.rootId() != null ->
                        known.isWhole() ? whole(connection, known.rootId()) : new Outcome.Inside(known.root());
                    case ScanScopes.Answer.Found _ -> {
                        bind(insert, folder);
                        insert.executeUpdate();
                        try (ResultSet key = insert.getGeneratedKeys()) {
                            key.next();
                            yield new Outcome.Done(key.getLong(1));
                        }
                    }
                };
            }
        });
    }

    /// Says that the root lies at `folder` now. Everything that is known of it stays, and so do the ids.
    ///
    /// @param folder absolute
    public Outcome move(long rootId, Path folder) {
        return change(database::transaction, connection -> {
            List<ScanScopes.KnownRoot> others = ScanScopes.roots(connection).stream()
                    .filter(root -> root.id() != rootId)
                    .toList();
            switch (ScanScopes.resolve(others, folder)) {
                case ScanScopes.Answer.HoldsRoot(Path root) -> {
                    return new Outcome.Holds(root);
                }
                case ScanScopes.Answer.Found(ScanScope other)
                when other.rootId() != null -> {
                    return new Outcome.Inside(other.root());
                }
                case ScanScopes.Answer.Found _ -> {
                    try (PreparedStatement update =
                            connection.prepareStatement("UPDATE root SET path = ?, uri = ? WHERE id = ?")) {
                        bind(update, folder);
                        update.setLong(3, rootId);
                        return update.executeUpdate() == 1 ? new Outcome.Done(rootId) : new Outcome.Unknown();
                    }
                }
            }
        });
    }

    /// Who adds what was removed, or scans it, wants it back.
    private static Outcome whole(Connection connection, long rootId) throws SQLException {
        bringBack(connection, rootId);
        return new Outcome.Done(rootId);
    }

    /// Hides the root as if it were forgotten, at once however much it holds; [#bringBack] undoes that, [#remove] makes
    /// it last.
    public Outcome hide(long rootId) {
        return change(
                database::transaction,
                connection ->
                        update(connection, "UPDATE root SET removed_at = CURRENT_TIMESTAMP WHERE id = ?", rootId) == 1
                                ? new Outcome.Done(rootId)
                                : new Outcome.Unknown());
    }

    /// Shows a root again that was hidden.
    public Outcome bringBack(long rootId) {
        return change(
                database::transaction,
                connection -> bringBack(connection, rootId) ? new Outcome.Done(rootId) : new Outcome.Unknown());
    }

    static boolean bringBack(Connection connection, long rootId) throws SQLException {
        return update(connection, "UPDATE root SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL", rootId)
                == 1;
    }

    /// The roots that are hidden.
    public List<Long> hidden() {
        return database.select(connection -> {
            List<Long> hidden = new ArrayList<>();
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT id FROM root WHERE removed_at IS NOT NULL");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    hidden.add(row.getLong(1));
                }
            }
            return hidden;
        });
    }

    /// Forgets the root and its materials. History keeps its scans.
    public Outcome remove(long rootId) {
        return change(database::deleting, connection -> {
            Forgetting.neverAgain(connection, "SELECT MAX(id) FROM material");
            update(
                    connection,
                    "DELETE FROM material WHERE folder_id IN (SELECT id FROM folder WHERE root_id = ?)",
                    rootId);
            update(connection, "DELETE FROM folder WHERE root_id = ?", rootId);
            return update(connection, "DELETE FROM root WHERE id = ?", rootId) == 1
                    ? new Outcome.Done(rootId)
                    : new Outcome.Unknown();
        });
    }

    private interface Transaction {
        Outcome run(Work<Outcome> work);
    }

    private Outcome change(Transaction transaction, Work<Outcome> work) {
        Outcome outcome = transaction.run(connection -> ScanRows.holdsNoScan(connection)
                ? work.run(connection)
                : new Outcome.Busy(ScanHistory.holdingLock(connection)));
        if (outcome instanceof Outcome.Done) {
            database.sync();
        }
        return outcome;
    }

    private static int update(Connection connection, String sql, long rootId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, rootId);
            return update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Path folder) throws SQLException {
        RootPath path = RootPath.of(folder.normalize());
        statement.setString(1, path.text());
        statement.setString(2, path.uri());
    }
}
