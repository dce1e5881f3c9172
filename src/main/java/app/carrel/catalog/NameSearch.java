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
/// Safe on every thread. Building has a thread of its own; whoever asks meanwhile waits for it.
final class NameSearch {
    private static final Logger LOG = LoggerFactory.getLogger(NameSearch.class);
    /// While a scan fills the catalogue, its new files are looked for no more often than that.
    private static final Duration WHILE_GROWING = Duration.ofSeconds(5);

    /// @param builtAt by the steady clock, nanoseconds
    private record Built(NameIndex index, Stamp stamp, long builtAt) {}

    private final Database database;
    private final FolderRows folders;
    private final AtomicReference<@Nullable CompletableFuture<Built>> latest = new AtomicReference<>();

    NameSearch(Database database, FolderRows folders) {
        this.database = database;
        this.folders = folders;
    }

    Matches find(List<String> words, int limit) {
        return current().find(words, limit);
    }

    /// Begins to build the index, unless there is one; returns at once.
    void warmUp() {
        begin(null, NameIndex.empty());
    }

    /// Has the next search begin from nothing, because rows turned out to be others than they were.
    void forget() {
        latest.set(null);
    }

    /// The index, as new as the catalogue was when this was called.
    private NameIndex current() {
        Stamp now = database.select(Stamp::ofMaterials);
        while (true) {
            CompletableFuture<Built> at = latest.get();
            Built built = at == null ? null : outcome(at);
            if (built != null && isGoodEnough(built, now)) {
                return built.index();
            }
            begin(at, built == null ? NameIndex.empty() : built.index());
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

    private static boolean isGoodEnough(Built built, Stamp now) {
        boolean stillYoung = System.nanoTime() - built.builtAt() < WHILE_GROWING.toNanos();
        return now.equals(built.stamp()) || (stillYoung && now.hasOnlyGrownSince(built.stamp()));
    }

    private void build(CompletableFuture<Built> next, NameIndex known) {
        long begun = System.nanoTime();
        try {
            Built built = database.select(connection -> {
                Stamp stamp = Stamp.ofMaterials(connection);
                return new Built(new NameRows(connection, folders).read(known), stamp, System.nanoTime());
            });
            LOG.info("Names for the search were read in {} ms", (System.nanoTime() - begun) / 1_000_000);
            next.complete(built);
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
