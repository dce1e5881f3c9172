package app.carrel.store;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the open catalogue compacted when nobody has changed a row for a while. One thread looks; any may close.
public final class Compactor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Compactor.class);

    private final Database database;
    private final Recurring recurring = new Recurring("carrel-compaction");
    private long seen = -1;
    private long tried = -1;

    public Compactor(Database database) {
        this.database = database;
    }

    /// Looks again and again until it is closed; returns at once.
    ///
    /// @param pause between looks, and how long nobody must have changed anything
    public void keepCompact(Duration pause) {
        recurring.start(pause, pause, this::look);
    }

    /// Compacts if nothing was changed since the last look, and not twice what did not change in between.
    /// Where somebody was in the way, it tries again at the next look.
    void look() {
        try {
            long now = database.lastChange();
            if (now == seen && now != tried) {
                Compaction.Outcome outcome = database.compact();
                now = database.lastChange();
                tried = outcome == Compaction.Outcome.NOT_NOW ? tried : now;
            }
            seen = now;
        } catch (RuntimeException e) {
            if (database.isUsable()) { // and not closed meanwhile
                LOG.warn("The catalogue could not be compacted", e);
                tried = seen;
            }
        }
    }

    /// Begins no other compaction; one that is under way is left to itself, and is of no consequence.
    @Override
    public void close() {
        recurring.close();
    }
}
