package app.carrel.store;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the backups in the data folder of the open catalogue: one a day, and whenever a person asks.
///
/// Safe on every thread. Daily ones are made on a thread of their own; one that fails is told once and stops nothing.
public final class BackupKeeper implements AutoCloseable {
    /// What the settings say.
    ///
    /// @param daily whether one is made every day
    /// @param keep  how many that nobody asked for are kept of each kind
    public record Plan(boolean daily, int keep) {}

    private static final Logger LOG = LoggerFactory.getLogger(BackupKeeper.class);

    private final Database database;
    private final Backups backups;
    private final Supplier<Plan> plan;
    private final InstantSource clock;
    private final Consumer<String> alarm;
    private final Recurring recurring = new Recurring("carrel-backup");
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();

    /// @param clock wall time: backups are told apart by it, and may come from another run of the program
    /// @param alarm told in a sentence where a daily backup fails that went well before
    public BackupKeeper(
            Database database, Backups backups, Supplier<Plan> plan, InstantSource clock, Consumer<String> alarm) {
        this.database = database;
        this.backups = backups;
        this.plan = plan;
        this.clock = clock;
        this.alarm = alarm;
    }

    /// The backups that lie in the data folder, the newest first.
    public List<Backups.Found> newestFirst() {
        return backups.newestFirst();
    }

    /// Why the last daily backup was not made; empty where it was, or none was due yet.
    public Optional<String> failure() {
        return Optional.ofNullable(failure.get());
    }

    /// Makes one under a name of its own.
    ///
    /// @throws DatabaseException where it cannot be written
    public Backups.Found make(Backups.Reason reason) {
        var zip = backups.fresh(reason, clock.instant());
        database.backup(zip);
        LOG.info("{} was written, opened and counted", zip);
        try {
            return backups.look(zip);
        } catch (IOException e) {
            throw Sentences.explainCopy(e, zip);
        }
    }

    /// Sees to the daily backup until the keeper is closed; returns at once.
    ///
    /// @param first how long whoever has just opened the catalogue is left alone
    /// @param pause between looks at whether it is due
    public void keepDaily(Duration first, Duration pause) {
        recurring.start(first, pause, this::makeIfDue);
    }

    /// Makes the daily backup if it is due, and returns when that has ended in any way, or `enough` has: then it is
    /// left to itself.
    public void makeIfDue(CompletionStage<?> enough) {
        CompletableFuture<Void> made = CompletableFuture.runAsync(this::makeIfDue, recurring::start);
        CompletableFuture.anyOf(made, enough.toCompletableFuture())
                .exceptionally(_ -> null) // which its own thread has told
                .join();
    }

    /// Makes the daily backup if it is due. A catalogue that holds nothing needs none.
    void makeIfDue() {
        try {
            Plan now = plan.get();
            if (now.daily() && backups.isDue(clock.instant()) && !database.isEmpty()) {
                make(Backups.Reason.DAILY);
                backups.prune(now.keep());
                failure.set(null);
            }
        } catch (RuntimeException e) {
            tell(e);
        }
    }

    private void tell(RuntimeException e) {
        LOG.warn("Today's backup was not made", e);
        // What befalls a catalogue that is being closed, or has failed, is no matter of the backup.
        if (database.isUsable()) {
            String sentence = "Today's backup was not made. " + e.getMessage();
            if (failure.getAndSet(sentence) == null) {
                alarm.accept(sentence);
            }
        }
    }

    /// Begins no other daily backup; one that is under way is left to itself.
    @Override
    public void close() {
        recurring.close();
    }
}
