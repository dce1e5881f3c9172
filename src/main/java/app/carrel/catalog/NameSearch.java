package app.carrel.catalog;

import app.carrel.catalog.NameIndex.Matches;
import app.carrel.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the index of names in step with the catalogue: built when somebody first searches, and again, as far as
/// folders have changed, once a scan has ended, or roots or materials have come or gone.
///
/// Safe on every thread. Building has a thread of its own; whoever asks meanwhile waits for it, unless there is nothing
/// but new files that a running scan has found: those are found a little later.
final class NameSearch {
    private static final Logger LOG = LoggerFactory.getLogger(NameSearch.class);
    /// While a scan fills the catalogue, its new files are looked for no more often than that.
    private static final Duration WHILE_GROWING = Duration.ofSeconds(5);

    /// @param builtAt by the steady clock, nanoseconds
    private record Built(NameIndex index, Stamp stamp, long builtAt) {}

    private final Database database;
    private final FolderRows folders;
    private final AtomicReference<@Nullable CompletableFuture<Built>> latest = new AtomicReference<>();
    /// The newest that was finished.
    private volatile @Nullable Built built;

    NameSearch(Database database, FolderRows folders) {
        this.database = database;
        this.folders = folders;
    }

    Matches find(List<String> words, int limit) {
        return current().find(words, limit);
    }

    /// Has the index read, or renewed where the catalogue has changed, before somebody asks; returns at once.
    void warmUp() {
        var _ = CompletableFuture.runAsync(
                this::current,
                work -> Thread.ofVirtual().name("carrel-names-ahead").start(work));
    }

    /// Has the next search begin from nothing, because rows turned out to be others than they were.
    void forget() {
        built = null;
        latest.set(null);
    }

    /// The index, as new as the catalogue was when this was called; while a scan fills it, a few seconds older.
    private NameIndex current() {
        Stamp now = database.select(Stamp::ofMaterials);
        while (true) {
            CompletableFuture<Built> at = latest.get();
            Built known = built;
            if (known != null && now.hasOnlyGrownSince(known.stamp())) {
                if (System.nanoTime() - known.builtAt() > WHILE_GROWING.toNanos() && at != null && at.isDone()) {
                    begin(at, known.index());
                }
                return known.index();
            }
            Built outcome = at == null ? null : outcome(at);
            if (outcome != null && now.equals(outcome.stamp())) {
                return outcome.index();
            }
            begin(at, outcome == null ? NameIndex.empty() : outcome.index());
            CompletableFuture<Built> newer = latest.get();
            if (newer != null) {
                // Whoever has begun it did so after `now`: it is good enough, whatever has changed since.
                return outcome(newer).index();
            }
        }
    }

    /// Unless somebody else has begun since `at`.
    private void begin(@Nullable CompletableFuture<Built> at, NameIndex known) {
        CompletableFuture<Built> next = new CompletableFuture<>();
        if (latest.compareAndSet(at, next)) {
            Thread.ofPlatform()
                    .name("carrel-names")
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .start(() -> build(next, known));
        }
    }

    private void build(CompletableFuture<Built> next, NameIndex known) {
        long begun = System.nanoTime();
        try {
            Built read = database.select(connection -> {
                Stamp stamp = Stamp.ofMaterials(connection);
                return new Built(new NameRows(connection, folders).read(known), stamp, System.nanoTime());
            });
            LOG.info("Names for the search were read in {} ms", (System.nanoTime() - begun) / 1_000_000);
            if (latest.compareAndSet(next, next)) { // else it was forgotten meanwhile
                built = read;
            }
            next.complete(read);
        } catch (RuntimeException | Error e) {
            latest.compareAndSet(next, null);
            next.completeExceptionally(e);
        }
    }

    private static Built outcome(CompletableFuture<Built> building) {
        try {
            return building.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
