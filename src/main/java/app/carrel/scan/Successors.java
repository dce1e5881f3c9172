package app.carrel.scan;

import app.carrel.scan.Listing.Extent;
import java.util.ArrayList;
import java.util.BitSet;
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

    private final Map<Integer, Names> names = new HashMap<>();
    private final BitSet claimed;

    /// @param hashes  of the names of files
    /// @param inOther whether the folder that it is in stands where another one was, too
    private record Names(Set<Long> hashes, boolean inOther) {}

    /// @param materials gives the rows of a folder's materials
    /// @param claimed   the rows of folders that were found, wherever: they and what is in them are elsewhere
    Successors(KnownFolders known, LongFunction<List<KnownMaterial>> materials, BitSet claimed) {
        this.known = known;
        this.claimed = claimed;
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
        List<Integer> here = new ArrayList<>(known.presentAt(parent.row(), key));
        here.removeIf(other -> other == row);
        List<Integer> inOthers = others.getOrDefault(parent, List.of()).stream()
                .flatMap(other -> known.presentAt(other, key).stream())
                .filter(other -> other != row)
                .toList();
        if (!here.isEmpty() || !inOthers.isEmpty()) {
            Set<Long> hashes = hashes(listing, row);
            here.forEach(other -> names.put(other, new Names(hashes, false)));
            inOthers.forEach(other -> names.put(other, new Names(hashes, true)));
            here.addAll(inOthers);
            others.put(folder, here);
        }
    }

    /// The hashes of the names of the files in the folder that stands where the one of row `row` was.
    ///
    /// To be asked once the walk is over.
    Set<Long> namesAt(int row) {
        Names now = names.get(row);
        return now != null && isSucceeded(row) ? now.hashes() : Set.of();
    }

    private boolean isSucceeded(int row) {
        Names now = names.get(row);
        return now != null && !claimed.get(row) && (!now.inOther() || isSucceeded(known.parent(row)));
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
