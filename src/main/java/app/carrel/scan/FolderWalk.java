package app.carrel.scan;

import app.carrel.catalog.DiskName;
import app.carrel.scan.Listing.DiskFolder;
import app.carrel.scan.Listing.Extent;
import app.carrel.task.Pulse;
import app.carrel.task.TaskAborted;
import app.carrel.task.TaskContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Walks a folder tree with a few threads and hands its listings to one consumer.
///
/// The threads share a last-in-first-out stack of folders, so that few are open at once, and a bounded queue of
/// listings, so that a slow consumer holds them back. A folder's listing is handed out before those of the folders in
/// it. Threads are daemons and end at the next look at the abort flag; one that hangs in a call is left behind.
final class FolderWalk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWalk.class);
    private static final int QUEUED_LISTINGS = 256;
    /// How long somebody who has nothing to do rests before he looks again, in nanoseconds.
    private static final long SHORTEST_PAUSE = 250_000;

    private static final long LONGEST_PAUSE = 4_000_000;

    /// How long the walkers have to end after they were told to; an abort must not wait for one that hangs.
    private static final Duration FAREWELL = Duration.ofMillis(100);

    private final TaskContext context;
    private final FolderReader reader;
    private final KnownFolders known;
    private final LongSupplier nanoTime;
    private final ConcurrentLinkedDeque<FolderNode> stack = new ConcurrentLinkedDeque<>();
    private final BlockingQueue<Listing> listings = new ArrayBlockingQueue<>(QUEUED_LISTINGS);
    /// Folders that were found and whose listing has not yet been handed to the consumer.
    private final AtomicInteger open = new AtomicInteger();

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final List<Thread> walkers = new ArrayList<>();
    private volatile boolean closed;
    private volatile boolean leftSomebody;
    /// How many of the first listings are still to be measured; the consumer's own, as the sums are.
    private int toBeMeasured;

    private final AtomicLong listingNanos = new AtomicLong();
    private long measuredEntries;

    /// @param known    what the catalogue knows of the root, linked
    /// @param nanoTime the steady clock
    FolderWalk(TaskContext context, FolderReader reader, KnownFolders known, LongSupplier nanoTime) {
        this.context = context;
        this.reader = reader;
        this.known = known;
        this.nanoTime = nanoTime;
    }

    /// Begins below `start`.
    ///
    /// @param threads how many walkers, 1 to 32; 0 for as many as the first folders call for
    void start(FolderNode start, int threads) {
        push(start);
        toBeMeasured = threads == 0 ? WalkerCount.MEASURED : 0;
        employ(threads == 0 ? WalkerCount.LOCAL : threads);
    }

    private void employ(int threads) {
        while (walkers.size() < threads) {
            String name = "carrel-walker-" + (walkers.size() + 1);
            walkers.add(Thread.ofPlatform()
                    .name(name)
                    .daemon()
                    .priority(Thread.MIN_PRIORITY)
                    .start(this::walk));
        }
    }

    /// Takes the time of one of the first folders into account.
    private void measure(Listing listing) {
        if (toBeMeasured > 0) {
            measuredEntries += 1 + listing.files().size() + listing.folders().size();
            if (--toBeMeasured == 0) {
                employ(WalkerCount.of(listingNanos.get(), measuredEntries));
            }
        }
    }

    /// The next listing; null when the walk is over. Waits; belongs to one consumer.
    ///
    /// @throws TaskAborted where the scan was asked to stop
    @Nullable
    Listing next() {
        while (open.get() > 0) {
            context.checkAbort();
            Throwable broken = failure.get();
            if (broken instanceof Error error) {
                // Out of memory or stack: as good as if it had happened here.
                throw error;
            }
            if (broken != null) {
                throw new IllegalStateException("A walker broke off", broken);
            }
            Listing listing = poll();
            if (listing != null) {
                open.decrementAndGet();
                measure(listing);
                return listing;
            }
        }
        return null;
    }

    /// Tells the walkers to end, and waits a moment for it; those that hang in a call are left behind, and their pulses
    /// say where.
    @Override
    public void close() {
        closed = true;
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        for (Thread walker : walkers) {
            Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
            if (!waited(() -> walker.join(left))) {
                leftSomebody = true;
            }
        }
    }

    private void walk() {
        Pulse pulse = context.pulse();
        long idle = SHORTEST_PAUSE;
        try {
            while (!closed && open.get() > 0) {
                FolderNode folder = stack.poll();
                if (folder == null) {
                    pause(idle);
                    idle = Math.min(2 * idle, LONGEST_PAUSE);
                } else {
                    idle = SHORTEST_PAUSE;
                    read(folder, pulse);
                }
                context.checkAbort();
            }
        } catch (TaskAborted _) {
            LOG.debug("A walker stops because its scan does");
        } catch (Throwable e) {
            // Handed to the scan's own thread, which fails with it.
            failure.compareAndSet(null, e);
        } finally {
            pulse.rest();
            if (leftSomebody) {
                LOG.info(
                        "{} has come back; its scan is over",
                        Thread.currentThread().getName());
            }
        }
    }

    private void read(FolderNode folder, Pulse pulse) {
        pulse.beat(folder);
        long before = nanoTime.getAsLong();
        Listing listing = reader.list(folder, pulse);
        listingNanos.addAndGet(nanoTime.getAsLong() - before);
        pulse.rest();
        hand(listing);
    }

    /// Hands the listing on before the folders in it are stacked, so that parents always come first.
    private void hand(Listing listing) {
        List<DiskFolder> folders = listing.folders();
        open.addAndGet(folders.size());
        while (!listings.offer(listing)) {
            context.checkAbort();
            if (closed) {
                return;
            }
            pause(SHORTEST_PAUSE);
        }
        Shares shares = Shares.of(listing, known);
        // The last pushed is popped first: backwards, so that the walk goes by name.
        for (int i = folders.size() - 1; i >= 0; i--) {
            DiskName name = folders.get(i).name();
            int place = listing.folder().placeRow();
            int row = place == KnownFolders.NONE ? KnownFolders.NONE : known.find(place, name.key());
            stack.push(listing.folder().child(name, shares.inside(i), row, listing.extent() == Extent.TIME_ONLY));
        }
    }

    private void push(FolderNode folder) {
        open.incrementAndGet();
        stack.push(folder);
    }

    private @Nullable Listing poll() {
        Listing listing = listings.poll();
        if (listing == null) {
            pause(SHORTEST_PAUSE);
        }
        return listing;
    }

    /// Whoever finds the stack or the queue empty, or full, looks again shortly: waking a waiting thread
    /// for every single folder costs more than reading a folder does.
    private static void pause(long nanos) {
        LockSupport.parkNanos(nanos);
        if (Thread.interrupted()) {
            strayInterrupt(new InterruptedException());
        }
    }

    private static boolean waited(Wait wait) {
        try {
            return wait.once();
        } catch (InterruptedException e) {
            strayInterrupt(e);
            return false;
        }
    }

    /// Nobody of ours interrupts a thread, so whoever did must not stop a scan: the wait is just made again.
    private static void strayInterrupt(InterruptedException e) {
        LOG.warn("Somebody interrupted {}; it goes on", Thread.currentThread().getName(), e);
    }

    @FunctionalInterface
    private interface Wait {
        boolean once() throws InterruptedException;
    }
}
