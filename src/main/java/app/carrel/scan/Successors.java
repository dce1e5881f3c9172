package app.carrel.scan;

import app.carrel.scan.Listing.Extent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/// Folders that stand where rows of others say that those are: one that came to the place of a deleted one, and those
/// in it. Confined to the scan's own thread.
final class Successors {
    private final KnownFolders known;
    private final LongFunction<List<KnownMaterial>> materials;
    /// The rows of other folders at the place of one that was seen.
    private final Map<FolderNode, List<Integer>> others = new HashMap<>();

    private final Map<Integer, Set<Long>> names = new HashMap<>();

    /// @param materials gives the rows of a folder's materials
    Successors(KnownFolders known, LongFunction<List<KnownMaterial>> materials) {
        this.known = known;
        this.materials = materials;
    }

    /// Takes a folder whose parent was taken before.
    ///
    /// @param row its own; [KnownFolders#NONE] for a new one
    void note(Listing listing, int row) {
        FolderNode folder = listing.folder();
        FolderNode parent = folder.parent();
        if (parent == null) {
            return;
        }
        String key = folder.name().key();
        List<Integer> here = new ArrayList<>();
        known.presentAt(parent.row(), key).forEach(here::add);
        others.getOrDefault(parent, List.of())
                .forEach(other -> known.presentAt(other, key).forEach(here::add));
        here.removeIf(other -> other == row);
        if (!here.isEmpty()) {
            others.put(folder, here);
            Set<Long> hashes = hashes(listing, row);
            here.forEach(other -> names.put(other, hashes));
        }
    }

    /// The hashes of the names of the files in the folder that stands where row `row` says that its folder is.
    Set<Long> namesAt(int row) {
        return names.getOrDefault(row, Set.of());
    }

    private Set<Long> hashes(Listing listing, int row) {
        if (listing.extent() == Extent.TIME_ONLY && row != KnownFolders.NONE) {
            return materials.apply(known.folder(row).id()).stream()
                    .filter(KnownMaterial::present)
                    .map(material -> Fingerprint.ofName(material.key()))
                    .collect(Collectors.toSet());
        }
        return listing.files().stream()
                .map(file -> Fingerprint.ofName(file.name().key()))
                .collect(Collectors.toSet());
    }
}
