package app.carrel.scan;

import app.carrel.catalog.DiskName;
import app.carrel.scan.KnownFolders.KnownFolder;
import app.carrel.scan.Listing.DiskFolder;
import app.carrel.scan.Listing.Extent;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// Tells which known folder a folder on the disk is: the one that was known at its place, or one that has moved there.
///
/// A file system uses the number of a deleted folder again, so a number alone proves nothing: the old place must have
/// lost it, and time or content must agree. The rule stands in `docs/decisions`. Confined to the scan's own thread.
final class FolderIdentity {
    private final KnownFolders known;
    private final LongFunction<List<KnownMaterial>> rows;
    private final OldPlaces oldPlaces;
    private final BitSet claimed = new BitSet();
    /// The folders that stand at another place than their row says, or have another number or depth.
    private final Map<Integer, FolderNode> replaced = new HashMap<>();

    private final List<FolderPlace> newPlaces = new ArrayList<>();
    private final Successors successors;

    /// What a folder's row says about where it is, once the scan has ended.
    ///
    /// @param moved whether it, and not only a folder that it is in, was elsewhere
    record FolderPlace(FolderNode folder, long fileKey, boolean moved) {
        long id() {
            return folder.id();
        }
    }

    /// @param rows gives the rows of a folder's materials
    FolderIdentity(KnownFolders known, LongFunction<List<KnownMaterial>> rows, OldPlaces oldPlaces) {
        this.known = known;
        this.rows = rows;
        this.oldPlaces = oldPlaces;
        successors = new Successors(known, rows, claimed);
    }

    /// The row of the folder of `listing`, which is then taken and no other folder's any more.
    ///
    /// @return null for a folder that is new
    @Nullable
    KnownFolder identify(Listing listing) {
        FolderNode folder = listing.folder();
        FolderNode parent = folder.parent();
        int place = placeOf(folder, parent);
        int row = place;
        if (listing.extent() == Extent.TIME_ONLY) {
            row = folder.placeRow();
        } else if (parent != null && (place == KnownFolders.NONE || !fits(place, listing))) {
            int from = movedFrom(listing, place);
            row = from == KnownFolders.NONE ? place : from;
        }
        successors.note(listing, row);
        boolean parentMoved = parent != null && parent.moved();
        if (row == KnownFolders.NONE) {
            folder.isNew(parentMoved);
            note(listing, folder.depth() != folder.rowDepth(), false);
            return null;
        }
        claimed.set(row);
        boolean moved = known.parent(row) != (parent == null ? KnownFolders.NONE : parent.row())
                || !known.key(row).equals(folder.name().key());
        KnownFolder found = known.folder(row);
        folder.is(row, found.id(), known.depth(row), moved || parentMoved);
        if (moved) {
            replaced.put(row, folder);
        }
        long fileKey = listing.own().fileKey();
        boolean renumbered = fileKey != 0 && fileKey != found.fileKey();
        note(listing, moved || renumbered || folder.depth() != folder.rowDepth(), moved);
        return found;
    }

    /// Takes note of a folder on the way to where the scan starts, which is not looked at.
    void passThrough(FolderNode folder) {
        int row = placeOf(folder, folder.parent());
        if (row == KnownFolders.NONE) {
            folder.isNew(false);
        } else {
            folder.is(row, known.folder(row).id(), known.depth(row), false);
        }
    }

    boolean isClaimed(int row) {
        return claimed.get(row);
    }

    /// What stands at the places of folders that were not found. To be asked once the walk is over.
    Successors successors() {
        return successors;
    }

    /// The rows whose place, depth or number changes. Those of new folders too, which were written as deep as
    /// the rows above them were then; and those of folders that were not seen, where the one they are in has
    /// come to another depth. To be asked once the walk is over.
    List<FolderPlace> newPlaces() {
        List<FolderPlace> all = new ArrayList<>(newPlaces);
        for (int at = 0; at < all.size(); at++) {
            addUnseen(all.get(at), all);
        }
        return all;
    }

    private void addUnseen(FolderPlace outer, List<FolderPlace> all) {
        int row = outer.folder().row();
        if (row == KnownFolders.NONE
                || outer.folder().rowDepth() == outer.folder().depth()) {
            return;
        }
        for (int at = known.firstChild(row); at != KnownFolders.NONE; at = known.nextSibling(at)) {
            if (!claimed.get(at)) {
                KnownFolder folder = known.folder(at);
                FolderNode node = outer.folder().child(DiskName.ofKey(known.key(at)), 0, at, true);
                node.is(at, folder.id(), known.depth(at), false);
                all.add(new FolderPlace(node, folder.fileKey(), false));
            }
        }
    }

    /// The root's folder.
    Path root() {
        return oldPlaces.root();
    }

    /// Where the folder of a row is now or, where it has not been found, was.
    Path pathOf(int row) {
        FolderNode now = replaced.get(row);
        if (now != null) {
            return now.path();
        }
        int parent = known.parent(row);
        return parent == KnownFolders.NONE
                ? oldPlaces.root()
                : DiskName.ofKey(known.key(row)).resolve(pathOf(parent));
    }

    private int placeOf(FolderNode folder, @Nullable FolderNode parent) {
        if (parent == null) {
            return folder.placeRow();
        }
        int row = parent.row() == KnownFolders.NONE
                ? KnownFolders.NONE
                : known.find(parent.row(), folder.name().key());
        return row == KnownFolders.NONE || claimed.get(row) ? KnownFolders.NONE : row;
    }

    private void note(Listing listing, boolean differs, boolean moved) {
        if (differs) {
            newPlaces.add(new FolderPlace(listing.folder(), listing.own().fileKey(), moved));
        }
    }

    /// Whether the folder at the place of a row is that row's beyond doubt.
    private boolean fits(int row, Listing listing) {
        KnownFolder folder = known.folder(row);
        return folder.fileKey() == 0
                || listing.own().fileKey() == 0
                || folder.fileKey() == listing.own().fileKey()
                || isExact(folder, listing);
    }

    private int movedFrom(Listing listing, int place) {
        int found = KnownFolders.NONE;
        for (int row : known.withFileKey(listing.own().fileKey())) {
            if (row != place && !claimed.get(row) && isMoved(row, listing, place == KnownFolders.NONE)) {
                boolean better = found == KnownFolders.NONE || (known.isPresent(row) && !known.isPresent(found));
                if (!better && known.isPresent(row) == known.isPresent(found)) {
                    return KnownFolders.NONE; // two candidates are never guessed
                }
                found = better ? row : found;
            }
        }
        return found;
    }

    private boolean isMoved(int row, Listing listing, boolean placeIsFree) {
        KnownFolder folder = known.folder(row);
        return switch (oldPlaces.ask(pathOf(row), folder.fileKey())) {
            case SAME_THERE -> isRespelled(row, listing.folder());
            case NO_ANSWER -> false;
            case NOTHING_THERE -> (placeIsFree && isAsOld(folder, listing)) || hasSameContent(row, listing);
            case OTHER_THERE -> hasSameContent(row, listing);
        };
    }

    /// Where a file system answers to either spelling, a folder that is still "there" under the old one is renamed all
    /// the same.
    private boolean isRespelled(int row, FolderNode folder) {
        FolderNode parent = folder.parent();
        return parent != null
                && known.parent(row) == parent.row()
                && folded(known.key(row)).equals(folded(folder.name().key()));
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /// Whether its times say that it was there when the row was written: a folder made later in a deleted one's stead
    /// has later ones.
    private static boolean isAsOld(KnownFolder folder, Listing listing) {
        long changed = listing.own().modifiedMicros();
        long created = listing.own().createdMicros();
        return changed == folder.modifiedMicros() || (created != changed && created <= folder.modifiedMicros());
    }

    private boolean hasSameContent(int row, Listing listing) {
        KnownFolder folder = known.folder(row);
        return isExact(folder, listing) || sharesFolder(row, listing) || sharesFile(folder, listing);
    }

    private static boolean isExact(KnownFolder folder, Listing listing) {
        return folder.modifiedMicros() == listing.own().modifiedMicros()
                && folder.materials() == listing.files().size()
                && folder.fingerprint() == listing.fingerprint();
    }

    private boolean sharesFolder(int row, Listing listing) {
        for (DiskFolder inside : listing.folders()) {
            int child = known.find(row, inside.name().key());
            if (child != KnownFolders.NONE
                    && inside.fileKey() != 0
                    && known.folder(child).fileKey() == inside.fileKey()) {
                return true;
            }
        }
        return false;
    }

    private boolean sharesFile(KnownFolder folder, Listing listing) {
        if (listing.files().isEmpty() || folder.materials() + folder.missing() == 0) {
            return false;
        }
        Set<Long> parts = new HashSet<>();
        rows.apply(folder.id()).forEach(material -> parts.add(material.fingerprint()));
        return listing.files().stream()
                .anyMatch(file -> parts.contains(Fingerprint.of(file.name(), file.size(), file.modifiedMicros())));
    }
}
