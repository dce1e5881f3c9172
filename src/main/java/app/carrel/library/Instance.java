package app.carrel.library;

import app.carrel.library.wire.InstanceView;
import app.carrel.settings.Owner;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The right to open the database: this process holds `instance.lock` until it closes or dies.
///
/// The lock is the truth; `instance.json` beside it only hints at who holds it. The lock file is never deleted, and the
/// process that holds it must not open it again (hence the glance at the hint first): on POSIX systems closing any
/// descriptor of a file gives up all its locks. Opened by one thread, [#acquire] waits; told of its port and closed by
/// any, more than once.
public final class Instance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Instance.class);
    private static final Duration GLANCE = Duration.ofMillis(25);

    /// What the holder is, which tells the others how long it may take.
    public enum Role {
        /// Shows the shelf; open for hours.
        WINDOW,
        /// Answers other programs; open for days.
        SERVE,
        /// Scans on a terminal, for as long as that takes.
        SCAN,
        /// Asks something and ends.
        COMMAND;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What asking for the right came to.
    public sealed interface Asked {}

    /// It is ours.
    public record Held(Instance instance) implements Asked {}

    /// Another process has it. What is known of that process is a hint, and may be nothing.
    ///
    /// @param by the content of `instance.json`, where that names a living process
    public record TakenBy(Optional<InstanceView> by) implements Asked {
        /// The holder's role, where it is known and one that this version knows.
        public Optional<Role> role() {
            return by.flatMap(InstanceHint::role);
        }

        /// The refusal that tells a person, or a program, who is in the way and since when.
        ///
        /// @param wanted what the asker would have been
        public Refusal refusal(Role wanted) {
            return new HolderWords(ZoneId.systemDefault()).refusal(this, wanted);
        }

        /// Where the holder answers on the loopback interface, once it does.
        public OptionalInt port() {
            return by.map(InstanceView::port).stream()
                    .mapToInt(Integer::intValue)
                    .findFirst();
        }

        /// Where the same process answers now, by `hint`; empty where it has ended.
        public OptionalInt portNow(Path hint) {
            return holder(hint)
                    .filter(now -> now.by.map(InstanceView::pid).equals(by.map(InstanceView::pid)))
                    .map(TakenBy::port)
                    .orElseGet(OptionalInt::empty);
        }

        private boolean isThisProcess() {
            return by.map(holder -> holder.pid() == ProcessHandle.current().pid())
                    .orElse(false);
        }
    }

    private final FileChannel channel;
    private final InstanceHint hint;
    private final InstanceView self;
    private boolean open = true;

    private Instance(FileChannel channel, InstanceHint hint, InstanceView self) {
        this.channel = channel;
        this.hint = hint;
        this.self = self;
        hint.write(self);
    }

    /// Who says that it holds the right, and lives. Looks at the hint alone, so that it costs no wait.
    ///
    /// @param hint `instance.json`
    public static Optional<TakenBy> holder(Path hint) {
        return new InstanceHint(hint).read().map(view -> new TakenBy(Optional.of(view)));
    }

    /// Asks for the right to open the database, and waits while a holder that will soon be done has it.
    ///
    /// A holder that answers on the loopback interface is reported at once: one can work through it.
    ///
    /// @param lock     `instance.lock`; its folder exists
    /// @param hint     `instance.json`
    /// @param patience how long to wait at most for a holder to end or to answer
    /// @throws Refusal where the lock file cannot be made or locked at all
    public static Asked acquire(Path lock, Path hint, Role role, Duration patience) {
        InstanceHint file = new InstanceHint(hint);
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            TakenBy known = new TakenBy(file.read());
            if (!known.isThisProcess()) {
                Optional<FileChannel> locked = tryLock(lock);
                if (locked.isPresent()) {
                    InstanceView self = new InstanceView(ProcessHandle.current().pid(), null, role.text(), now());
                    return new Held(new Instance(locked.get(), file, self));
                }
                // Who holds it now may be another than before the attempt.
                known = new TakenBy(file.read());
            }
            if (known.port().isPresent() || System.nanoTime() - deadline >= 0) {
                return known;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private static Optional<FileChannel> tryLock(Path lock) {
        try {
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean kept = false;
            try {
                kept = channel.tryLock() != null;
                return kept ? Optional.of(channel) : Optional.empty();
            } finally {
                if (!kept) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            LOG.error("{} cannot be locked", lock, e);
            throw new Refusal(
                    Refusal.Code.CATALOGUE_UNUSABLE,
                    "The file %s cannot be locked%s. Check who may write that file and its folder."
                            .formatted(lock, Owner.clause(lock)));
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Tells the others where this process answers.
    public synchronized void answersOn(int port) {
        tell(port);
    }

    /// Tells the others that this process answers no more and is about to end.
    public synchronized void answersNoMore() {
        tell(null);
    }

    private void tell(@Nullable Integer port) {
        if (open) {
            hint.write(new InstanceView(self.pid(), port, self.role(), self.since()));
        }
    }

    /// Gives the right back; whoever waits for it may open the database from now on.
    @Override
    public synchronized void close() {
        if (!open) {
            return;
        }
        open = false;
        // In this order: a holder that is gone must not be named while somebody else holds the lock.
        hint.delete();
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The lock of this instance could not be given back; the end of the process will do it", e);
        }
    }
}
