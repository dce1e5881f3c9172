package app.carrel.scan;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The folders of a root as the catalogue knew them when the scan began, by parent and name.
///
/// Confined to the scan's own thread.
final class KnownFolders {
    /// A folder's row.
    ///
    /// @param parentId  0 for the root's own folder
    /// @param key       what tells its name apart, see [app.carrel.catalog.DiskName#key]
    /// @param materials its own files that are present; `missing` those that are not; `bytes` of the present
    record KnownFolder(
            long id,
            long parentId,
            String key,
            long modifiedMicros,
            long fingerprint,
            int materials,
            int missing,
            long bytes,
            boolean present) {}

    private record Place(long parentId, String key) {}

    private final Map<Place, KnownFolder> byPlace = new HashMap<>();
    private final Map<Long, KnownFolder> byId = new HashMap<>();

    void add(KnownFolder folder) {
        byPlace.put(new Place(folder.parentId(), folder.key()), folder);
        byId.put(folder.id(), folder);
    }

    /// The folder `key` in the folder `parentId`; null where none was known.
    @Nullable
    KnownFolder find(long parentId, String key) {
        return byPlace.get(new Place(parentId, key));
    }

    /// The folder of this row, which must be known.
    KnownFolder get(long id) {
        return Objects.requireNonNull(byId.get(id));
    }

    boolean contains(long id) {
        return byId.containsKey(id);
    }

    Collection<KnownFolder> all() {
        return byId.values();
    }

    /// How many materials of the root are known and present.
    long materials() {
        return byId.values().stream().mapToLong(KnownFolder::materials).sum();
    }
}
