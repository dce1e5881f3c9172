package app.carrel.scan;

import java.util.Arrays;

/// Takes note, while a scan walks, of which materials were updated or came back; what was added, moved and is missing
/// shows in the end. Bounded; confined to the scan's own thread.
final class ChangeLog {
    /// A list names no more than this many; the counts of a scan are exact all the same.
    static final int LIMIT = 50_000;

    private final boolean wanted;
    private final Ids updated = new Ids();
    private final Ids returned = new Ids();

    /// @param wanted false for the first scan of a root, to which everything is new
    ChangeLog(boolean wanted) {
        this.wanted = wanted;
    }

    void note(FolderChanges changes) {
        // In a folder that has moved, what is back has moved along.
        boolean moved = changes.listing().folder().moved();
        for (FolderChanges.Update update : changes.updated()) {
            switch (update.why()) {
                case CHANGED -> updated.add(update.id());
                case RETURNED -> {
                    if (!moved) {
                        returned.add(update.id());
                    }
                }
                case RENUMBERED -> {}
            }
        }
    }

    boolean isWanted() {
        return wanted;
    }

    long[] updated() {
        return updated.toArray();
    }

    long[] returned() {
        return returned.toArray();
    }

    private static final class Ids {
        private long[] ids = new long[16];
        private int size;

        void add(long id) {
            if (size < LIMIT) {
                ids = size == ids.length ? Arrays.copyOf(ids, size * 2) : ids;
                ids[size++] = id;
            }
        }

        long[] toArray() {
            return Arrays.copyOf(ids, size);
        }
    }
}
