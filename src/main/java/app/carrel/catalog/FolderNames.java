package app.carrel.catalog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

    /// Takes names in, in any order; used by one thread.
    static final class Builder {
        private final List<Name> names = new ArrayList<>();

        private record Name(long id, String folded) {}

        void add(long id, String name) {
            names.add(new Name(id, Folding.fold(name)));
        }

        FolderNames build(long folderId, long state) {
            List<Name> sorted = NaturalOrder.sortedByFolded(names, Name::folded);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (Name name : sorted) {
                text.writeBytes(name.folded().getBytes(StandardCharsets.UTF_8));
                text.write(END);
            }
            long[] ids = sorted.stream().mapToLong(Name::id).toArray();
            byte[] bytes = text.toByteArray();
            return new FolderNames(folderId, state, null, bytes, 0, bytes.length, ids, 0, ids.length);
        }
    }
}
