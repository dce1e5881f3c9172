package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open database file: shared by everybody who works in it, exchanged for another by one alone, until it is closed
/// or its disk fails. Safe on every thread.
final class SharedFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SharedFile.class);

    /// A question takes less.
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private final DatabaseFile file;
    private final Schema schema;

    /// Shared by everybody who is inside the file, held alone while the file is replaced.
    private final ReadWriteLock inside = new ReentrantReadWriteLock();

    /// Held while the file is closed and opened again.
    private final Lock exchanging = new ReentrantLock();

    private volatile OpenFile open;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<@Nullable DatabaseException> failure = new AtomicReference<>();

    /// Opens the file, made where there is none, and brings its tables up to date.
    ///
    /// @throws DatabaseException where that cannot be; the file is left as it was
    SharedFile(DatabaseFile file, Schema schema) {
        this.file = file;
        this.schema = schema;
        this.open = opened();
    }

    private OpenFile opened() {
        try {
            return new Preparation(file, schema, Backups.of(file.folder())).open();
        } catch (SQLException e) {
            throw Sentences.explainOpening(e, file.path());
        } catch (IOException e) {
            throw Sentences.explain(e, file.path());
        }
    }

    /// Connections to what is open now.
    DataSource connections() {
        return open.pool();
    }

    /// Whether it is open, and its disk has not failed.
    boolean isUsable() {
        return !closed.get() && failure.get() == null;
    }

    void refuseUnlessUsable() {
        if (closed.get()) {
            throw new DatabaseException(Kind.CLOSED, Sentences.of(Kind.CLOSED, file.path(), ""));
        }
        DatabaseException failed = failure.get();
        if (failed != null) {
            throw new DatabaseException(failed.kind(), failed.getMessage(), failed);
        }
    }

    /// Runs `work` on a connection of its own, whose transaction is its own affair.
    <T extends @Nullable Object> T with(Work<T> work) {
        inside.readLock().lock();
        try {
            refuseUnlessUsable();
            try (Connection connection = open.connection()) {
                return work.run(connection);
            } catch (SQLException e) {
                throw explain(e);
            }
        } finally {
            inside.readLock().unlock();
        }
    }

    /// Runs `work`, which only reads, in one transaction.
    <T extends @Nullable Object> T select(Work<T> work) {
        return with(connection -> {
            try {
                T result = work.run(connection);
                States.requireUnchanged(connection);
                return result;
            } finally {
                connection.rollback();
            }
        });
    }

    /// Runs `work` in one transaction, when nobody else changes anything: committed when it returns, rolled back
    /// whatever it throws.
    <T extends @Nullable Object> T transaction(Work<T> work) {
        inside.readLock().lock(); // what is locked is the file that is changed
        try {
            refuseUnlessUsable();
            Lock changing = open.states().changing();
            changing.lock();
            try {
                return with(connection -> committed(connection, work));
            } finally {
                changing.unlock();
            }
        } finally {
            inside.readLock().unlock();
        }
    }

    private static <T extends @Nullable Object> T committed(Connection connection, Work<T> work) throws SQLException {
        try {
            T result = work.run(connection);
            connection.commit();
            return result;
        } catch (Throwable e) {
            try {
                connection.rollback();
            } catch (SQLException rollback) {
                e.addSuppressed(rollback);
            }
            throw e;
        }
    }

    /// Writes a copy of what is committed, whatever is written meanwhile.
    ///
    /// @param of what the copy will be called
    void pack(BackupZip part, Path of) {
        with(_ -> {
            part.pack(open.states(), file, of);
            return null;
        });
    }

    /// Like [#transaction], for work that may delete materials; what it did is on the disk when this returns.
    <T extends @Nullable Object> T deleting(Work<T> work) {
        inside.readLock().lock(); // the file that is promised less is the one from which is deleted
        try {
            refuseUnlessUsable();
            open.promises().deleting();
            T result;
            try {
                result = transaction(work);
            } finally {
                open.promises().deleted();
            }
            sync(true);
            return result;
        } catch (IOException e) {
            throw Sentences.explain(e, file.path());
        } finally {
            inside.readLock().unlock();
        }
    }

    /// Returns when what was committed before is on the disk, and promised.
    ///
    /// @param settled whether every material is there to stay
    void sync(boolean settled) {
        with(connection -> {
            try {
                open.promises().raise(connection, open.states(), settled);
                return null;
            } catch (IOException e) {
                throw Sentences.explain(e, file.path());
            }
        });
    }

    /// Runs `work` when nobody else is inside; whoever comes meanwhile waits.
    <T> T alone(Supplier<T> work) {
        inside.writeLock().lock();
        try {
            return work.get();
        } finally {
            inside.writeLock().unlock();
        }
    }

    /// Like [#alone]; empty where somebody is inside for more than a moment, for which others wait.
    <T> Optional<T> ifAlone(Supplier<T> work) {
        try {
            if (!inside.writeLock().tryLock(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a thread of Carrel", e);
        }
        try {
            return Optional.of(work.get());
        } finally {
            inside.writeLock().unlock();
        }
    }

    /// What takes the place of the closed file.
    @FunctionalInterface
    interface Exchange<T> {
        T with(PromiseKeeper promises) throws IOException;
    }

    /// Closes the file, has it exchanged, and opens what is there then. For whoever is inside alone; closing for good
    /// waits so long.
    <T> T exchange(Exchange<T> exchange) {
        exchanging.lock();
        try {
            refuseUnlessUsable();
            open.shutDown();
            try {
                return exchange.with(open.promises());
            } finally {
                reopen();
            }
        } catch (SQLException e) {
            throw explain(e);
        } catch (IOException e) {
            throw Sentences.explain(e, file.path());
        } finally {
            exchanging.unlock();
        }
    }

    private void reopen() {
        try {
            open = opened();
        } catch (DatabaseException e) {
            LOG.error("The catalogue could not be opened again", e);
            failure.compareAndSet(null, e);
            throw e;
        }
    }

    /// Closes the file. What is still in a transaction is rolled back. May be called more than once.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        exchanging.lock();
        try {
            open.shutDown();
            if (failure.get() == null) {
                open.promises().seal(file.path());
            }
        } catch (SQLException | IOException e) {
            LOG.warn("{} was not closed in good order", file.path(), e);
        } finally {
            exchanging.unlock();
        }
    }

    /// What fails because we closed the file under it is no failure of the disk.
    private DatabaseException explain(SQLException cause) {
        if (closed.get()) {
            return new DatabaseException(Kind.CLOSED, Sentences.of(Kind.CLOSED, file.path(), ""), cause);
        }
        DatabaseException told = Sentences.explain(cause, file.path());
        if (told.kind().isOfDisk() && failure.compareAndSet(null, told)) {
            LOG.error("The catalogue is closed, because its file cannot be written any more", told);
            open.giveUp(told);
        }
        DatabaseException first = failure.get();
        return told.kind().isOfDisk() && first != null ? first : told;
    }
}
