package app.carrel.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The folded names of one folder's files in natural order, with their materials: a part of arrays that may hold other
/// folders' too. Immutable.
final class FolderNames {
    /// Ends each name; none can hold it.
    static final byte END = 0;

    private final long folderId;
    private final long state;
    private final @Nullable NameBlock block;
    /// Each name in UTF-8, ended by [#END].
    private final byte[] text;
    private final int from;
    private final int length;
    /// The materials in the order of their names.
    private final long[] ids;
    private final int first;
    private final int size;

    private FolderNames(
            long folderId,
            long state,
            @Nullable NameBlock block,
            byte[] text,
            int from,
            int length,
            long[] ids,
            int first,
            int size) {
        this.folderId = folderId;
        this.state = state;
        this.block = block;
        this.text = text;
        this.from = from;
        this.length = length;
        this.ids = ids;
        this.first = first;
        this.size = size;
    }

    long folderId() {
        return folderId;
    }

    /// Tells whether the folder's files may have changed since these were read.
    long state() {
        return state;
    }

    /// What these are a part of; null where they have just been read.
    @Nullable
    NameBlock block() {
        return block;
    }

    /// Bytes of all the names.
    int length() {
        return length;
    }

    /// How many names.
    int size() {
        return size;
    }

    /// These names as a part of a block, into whose arrays they are copied.
    ///
    /// @param at    where in `intoText`
    /// @param place where in `intoIds`
    FolderNames copyTo(NameBlock into, byte[] intoText, int at, long[] intoIds, int place) {
        System.arraycopy(text, from, intoText, at, length);
        System.arraycopy(ids, first, intoIds, place, size);
        return new FolderNames(folderId, state, into, intoText, at, length, intoIds, place, size);
    }

    /// Takes names in, and grows; used by one thread.
    static final class Builder {
        private static final int USUAL_NAME = 24;

        private byte[] text;
        private long[] ids;
        private int length;
        private int size;

        /// @param names how many there will be, as far as that is known; at least 1
        Builder(int names) {
            text = new byte[names * USUAL_NAME];
            ids = new long[names];
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
            ids[size++] = id;
        }

        FolderNames build(long folderId, long state) {
            String[] names = new String(text, 0, length, StandardCharsets.UTF_8).split("\0", -1);
            List<Integer> order =
                    NaturalOrder.sorted(IntStream.range(0, size).boxed().toList(), place -> names[place]);
            ByteBuffer sorted = ByteBuffer.allocate(length);
            order.forEach(place ->
                    sorted.put(names[place].getBytes(StandardCharsets.UTF_8)).put(END));
            long[] sortedIds = order.stream().mapToLong(place -> ids[place]).toArray();
            return new FolderNames(folderId, state, null, sorted.array(), 0, length, sortedIds, 0, size);
        }
    }
}
