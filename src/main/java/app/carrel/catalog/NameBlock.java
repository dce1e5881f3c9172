package app.carrel.catalog;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The folded names of a part of the shelf, side by side in the order of a walk over it: a search passes through these
/// arrays from their beginnings to their ends and follows no pointer. Immutable.
final class NameBlock {
    private final List<FolderNames> folders = new ArrayList<>();
    /// Each name in UTF-8, ended by a zero.
    private final byte[] text;
    /// Where the zero of each name is.
    private final int[] ends;
    /// Of each name: most that do not hold a word are passed over without a look at their bytes.
    private final long[] signatures;
    /// The material of each name.
    private final long[] ids;

    private NameBlock(List<FolderNames> parts) {
        int size = parts.stream().mapToInt(FolderNames::size).sum();
        text = new byte
                [Math.toIntExact(parts.stream().mapToLong(FolderNames::length).sum())];
        ids = new long[size];
        int at = 0;
        int place = 0;
        for (FolderNames part : parts) {
            folders.add(part.copyTo(this, text, at, ids, place));
            at += part.length();
            place += part.size();
        }
        ends = new int[size];
        signatures = new long[size];
        int start = 0;
        for (int i = 0; i < size; i++) {
            int end = start;
            while (text[end] != FolderNames.END) {
                end++;
            }
            ends[i] = end;
            signatures[i] = Signature.of(text, start, end);
            start = end + 1;
        }
    }

    /// @param parts copied, so that nothing is kept alive by them, unless they are an older block as a whole
    static NameBlock of(List<FolderNames> parts) {
        NameBlock known = parts.isEmpty() ? null : parts.getFirst().block();
        return known != null && known.folders.equals(parts) ? known : new NameBlock(parts);
    }

    long id(int place) {
        return ids[place];
    }

    /// The names by folder, as parts of this block.
    List<FolderNames> folders() {
        return folders;
    }

    int size() {
        return ids.length;
    }

    /// Puts into `found` the place of every name that holds all needles, of those `among` others from `from` to before
    /// `to`.
    ///
    /// @param needles the first is looked for first
    void find(int from, int to, List<Needle> needles, BitSet among, BitSet found) {
        long wanted = 0;
        for (Needle needle : needles) {
            wanted |= needle.signature();
        }
        // The window's Java compiles quickly and does not take the field out of the loop by itself.
        long[] all = signatures;
        for (int place = from; place < to; place++) {
            if ((wanted & ~all[place]) == 0 && among.get(place) && holds(place, needles)) {
                found.set(place);
            }
        }
    }

    private boolean holds(int place, List<Needle> needles) {
        int start = place == 0 ? 0 : ends[place - 1] + 1;
        // By number: no iterator for each of a million names.
        for (int i = 0; i < needles.size(); i++) {
            Needle needle = needles.get(i);
            if (!needle.isItsSignature() && needle.find(text, start, ends[place]) < 0) {
                return false;
            }
        }
        return true;
    }
}
