package app.carrel.scan;

import app.carrel.catalog.DiskName;
import app.carrel.catalog.RootPath;
import app.carrel.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a folder means to the catalogue: a known root, a part of one, or a root to be.
public final class ScanScopes {
    public sealed interface Answer {
        record Found(ScanScope scope) implements Answer {}

        /// A known root lies inside the folder, so that scanning it would catalogue that root twice.
        record HoldsRoot(Path root) implements Answer {}
    }

    /// Where a root lies.
    record KnownRoot(long id, Path path) {}

    private ScanScopes() {}

    /// Looks `folder` up among the known roots. Does not touch the disk.
    ///
    /// @param folder absolute
    public static Answer resolve(Database database, Path folder) {
        return database.select(connection -> resolve(roots(connection), folder));
    }

    static Answer resolve(List<KnownRoot> roots, Path asked) {
        Path folder = asked.normalize();
        for (KnownRoot root : roots) {
            if (folder.startsWith(root.path())) {
                return new Answer.Found(
                        new ScanScope(root.id(), root.path(), root.path().equals(folder) ? root.path() : folder));
            }
        }
        for (KnownRoot root : roots) {
            if (root.path().startsWith(folder)) {
                return new Answer.HoldsRoot(root.path());
            }
        }
        return new Answer.Found(new ScanScope(null, folder, folder));
    }

    /// The first folder on the way from the root to a part of it that a scan of the whole root would not enter, because
    /// it is hidden or excluded, or a link: what lies there does not belong to the root. Asks the disk.
    public static Optional<Path> barred(ScanScope scope, ScanOptions options) {
        if (scope.isWhole()) {
            return Optional.empty();
        }
        PassOver passOver = new PassOver(options.includeHidden(), options.exclude());
        Path above = scope.root();
        for (Path name : scope.root().relativize(scope.start())) {
            Path folder = above.resolve(name);
            if (passOver.test(scope.root().relativize(above), DiskName.of(name)) || Files.isSymbolicLink(folder)) {
                return Optional.of(folder);
            }
            above = folder;
        }
        return Optional.empty();
    }

    static List<KnownRoot> roots(Connection connection) throws SQLException {
        List<KnownRoot> roots = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT id, path, uri FROM root");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                roots.add(new KnownRoot(row.getLong(1), new RootPath(row.getString(2), row.getString(3)).path()));
            }
        }
        return roots;
    }
}
