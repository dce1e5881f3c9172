package app.carrel.scan;

import app.carrel.store.Database;
import app.carrel.task.Pulse;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Reads the folders of a root, before every scan, and keeps them for the next one: most will be the same, and are then
/// the same arrays, which nobody has to move about. Gives them up where memory gets scarce. Safe on every thread.
final class KnownBefore {
    private final Map<Long, SoftReference<KnownFolders>> byRoot = new ConcurrentHashMap<>();

    /// The folders of the root as the catalogue knows them now.
    KnownFolders read(Database database, long rootId, Pulse pulse) {
        SoftReference<KnownFolders> kept = byRoot.get(rootId);
        @Nullable KnownFolders before = kept == null ? null : kept.get();
        KnownFolders now = database.select(connection ->
                ScanRows.folders(connection, rootId, before == null ? new KnownFolders() : before.newer(), pulse));
        byRoot.put(rootId, new SoftReference<>(now));
        return now;
    }
}
