package app.carrel.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// The folded names of one folder's files in natural order, one after the other: some fifteen bytes a name beside the
/// name itself.
/// Immutable.
final class FolderNames {
    private static final byte END = 0;

    private final long folderId;
    private final long state;
    /// Each name in UTF-8, ended by a zero, which no name can hold.
    private final byte[] text;
    private final LetterPairs pairs;
    /// The materials in the order of their names, each less the first: what came in together has near ids.
    private final int[] ids;
    private final long firstId;

    private FolderNames(long folderId, long state, byte[] text, long firstId, int[] ids) {
        this.folderId = folderId;
        this.state = state;
        this.text = text;
        this.pairs = LetterPairs.of(text);
        this.firstId = firstId;
        this.ids = ids;
    }

    long folderId() {
        return folderId;
    }

    /// Tells whether the folder's files may have changed since these were read.
    long state() {
        return state;
    }

    long id(int place) {
        return firstId + ids[place];
    }

    int size() {
        return ids.length;
    }

    /// Calls `found` with the place of every name that holds all needles.
    ///
    /// @param needles at least one; the first is looked for first
    void find(List<Needle> needles, IntConsumer found) {
        for (Needle needle : needles) {
            if (!pairs.holdAll(needle.pairs())) {
                return;
            }
        }
        Needle lead = needles.getFirst();
        int place = 0;
        int start = 0;
        for (int at = lead.find(text, 0, text.length); at >= 0; at = lead.find(text, start, text.length)) {
            for (int i = start; i < at; i++) {
                if (text[i] == END) {
                    place++;
                    start = i + 1;
                }
            }
            int end = end(at);
            if (restIn(needles, start, end)) {
                found.accept(place);
            }
            place++;
            start = end + 1;
        }
    }

    private int end(int from) {
        int end = from;
        while (text[end] != END) {
            end++;
        }
        return end;
    }

    private boolean restIn(List<Needle> needles, int start, int end) {
        for (int i = 1; i < needles.size(); i++) {
            if (needles.get(i).find(text, start, end) < 0) {
                return false;
            }
        }
        return true;
    }

    /// Takes names in, and grows; used by one thread.
    static final class Builder {
        private static final int USUAL_NAME = 24;

        private byte[] text;
        private int[] ids;
        private long firstId;
        private int length;
        private int size;

        /// @param names how many there will be, as far as that is known; at least 1
        Builder(int names) {
            text = new byte[names * USUAL_NAME];
            ids = new int[names];
        }

        void add(long id, String name) {
            byte[] bytes = Folding.fold(name).getBytes(StandardCharsets.UTF_8);
            if (length + bytes.length + 1 > text.length) {
                text = Arrays.copyOf(text, Math.max(text.length * 2, length + bytes.length + 1));
            }
            System.arraycopy(bytes, 0, text, length, bytes.length);
            length += bytes.length;
            text[length++] = END;
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
            }
            firstId = size == 0 ? id : firstId;
            ids[size++] = Math.toIntExact(id - firstId);
        }

        FolderNames build(long folderId, long state) {
            String[] names = new String(text, 0, length, StandardCharsets.UTF_8).split("\0", -1);
            List<Integer> order =
                    NaturalOrder.sorted(IntStream.range(0, size).boxed().toList(), place -> names[place]);
            ByteBuffer sorted = ByteBuffer.allocate(length);
            order.forEach(place ->
                    sorted.put(names[place].getBytes(StandardCharsets.UTF_8)).put(END));
            int[] sortedIds = order.stream().mapToInt(place -> ids[place]).toArray();
            return new FolderNames(folderId, state, sorted.array(), firstId, sortedIds);
        }
    }
}
