package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.JDBCException;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The catalogue's database, open. Safe on every thread; whoever works in it keeps nobody out but
/// [#restore].
///
/// Nobody may interrupt a thread that is in here: H2 would close the file under all the others. After a failure of the
/// disk nothing more is done: H2 would go on answering from memory what it could not write.
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final DatabaseFile file;
    private final Schema schema;
    private final EntityReader entities;
    private final FreeSpace space;
    /// Shared by everybody who is inside the file, held alone while the file is replaced.
    private final ReadWriteLock inside = new ReentrantReadWriteLock();

    /// Backups, what is restored and compacted copies are unpacked to one place.
    private final Lock copying = new ReentrantLock();

    /// Held while the file is closed and opened again.
    private final Lock exchanging = new ReentrantLock();

    private volatile OpenFile open;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<@Nullable DatabaseException> failure = new AtomicReference<>();

    private Database(DatabaseFile file, Schema schema, OpenFile open, List<Class<?>> entities) {
        this.file = file;
        this.schema = schema;
        this.open = open;
        this.entities = new EntityReader(() -> this.open.pool(), entities);
        this.space = new FreeSpace(file.folder());
    }

    /// Opens `catalog.mv.db` in `dataFolder`, made where there is none, and brings its tables up to date.
    ///
    /// @param entities what [#read] can ask for
    /// @throws DatabaseException where that cannot be; the file is left as it was
    public static Database open(Path dataFolder, List<Class<?>> entities) {
        return open(dataFolder, entities, Schema.OURS);
    }

    static Database open(Path dataFolder, List<Class<?>> entities, Schema schema) {
        DatabaseFile file = new DatabaseFile(dataFolder.toAbsolutePath(), "catalog");
        if (!Files.isDirectory(dataFolder)) {
            // H2 would make it, readable by everybody.
            throw new DatabaseException(
                    Kind.OTHER, "The folder %s that should hold the catalogue is not there.".formatted(dataFolder));
        }
        try {
            OpenFile open = preparation(file, schema).open();
            return new Database(file, schema, open, entities);
        } catch (SQLException e) {
            throw Sentences.explainOpening(e, file.path());
        } catch (IOException e) {
            throw Sentences.explain(e, file.path());
        }
    }

    private static Preparation preparation(DatabaseFile file, Schema schema) {
        return new Preparation(file, schema, Backups.of(file.folder()));
    }

    /// Runs `work` in one transaction on a connection of its own: committed when it returns, rolled back whatever it
    /// throws.
    ///
    /// @throws DatabaseException where the database refused; other exceptions of `work` pass as they are
    public <T extends @Nullable Object> T transaction(Work<T> work) {
        return inside(connection -> committed(connection, work));
    }

    /// Like [#transaction], for work that may delete materials; what it did is on the disk when this returns.
    public <T extends @Nullable Object> T deleting(Work<T> work) {
        inside.readLock().lock(); // the file that is promised less is the one from which is deleted
        try {
            refuseIfClosed();
            open.promises().deleting();
            T result;
            try {
                result = transaction(work);
            } finally {
                open.promises().deleted();
            }
            settle();
            return result;
        } catch (IOException e) {
            throw Sentences.explain(e, file.path());
        } finally {
            inside.readLock().unlock();
        }
    }

    /// Asks `query` of one consistent picture of the database; nothing it changes is kept.
    ///
    /// The first call waits until Hibernate is there, see [#warmUp].
    public <T extends @Nullable Object> T read(Function<Session, T> query) {
        refuseIfClosed();
        entities.start();
        // A start that was overtaken by closing has failed for that reason.
        return inside(connection -> {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return entities.read(connection, query);
            } catch (JDBCException e) {
                throw e.getSQLException();
            } finally {
                connection.rollback();
            }
        });
    }

    /// Answers a query that a person wrote, as a user who may only read.
    ///
    /// @throws QueryFailed where it is none, or asks for what it must not have
    public QueryResult query(String query) {
        return inside(connection -> new Reader(file).ask(connection, query));
    }

    /// Starts Hibernate on a thread of its own, so that the first [#read] need not wait; returns at once.
    public void warmUp() {
        Thread.ofPlatform().name("hibernate-start").daemon().start(entities::start);
    }

    /// Returns when everything that was committed before is on the disk. What a scan has written that has not
    /// completed yet may still be deleted again by the next one.
    public void sync() {
        raise(false);
    }

    /// Like [#sync], where every material is there to stay: from now on fewer of them are damage.
    public void settle() {
        raise(true);
    }

    /// Refuses to go on where the disk is about to be full, while there is still room to end in order. Costs
    /// microseconds.
    ///
    /// @throws DatabaseException of kind [Kind#DISK_FULL]
    public void requireRoom() {
        space.require(file.path());
    }

    /// Whether nothing would be lost with it.
    public boolean isEmpty() {
        return transaction(connection -> Promise.of(Census.take(connection)).isEmpty());
    }

    /// Whether it is open, and its disk has not failed.
    public boolean isUsable() {
        return !closed.get() && failure.get() == null;
    }

    /// Writes a copy of what is committed to `zip`, also while a scan runs, and opens and counts it before it takes
    /// that name: what lay there stays until then.
    ///
    /// @throws DatabaseException where it cannot be written
    public void backup(Path zip) {
        copying.lock();
        try {
            BackupZip.make(
                    zip,
                    file,
                    schema,
                    part -> transaction(connection -> {
                        Census now = Census.take(connection);
                        part.pack(connection, zip);
                        return now;
                    }));
        } finally {
            copying.unlock();
        }
    }

    /// Puts the database of a backup in the place of the present one, which is kept aside. Whoever is inside is waited
    /// for, whoever comes meanwhile waits; to all of them it is the same database with other rows.
    ///
    /// @param allowed run last, when nobody else is inside; what it throws, it refuses
    /// @return where the present one is kept
    /// @throws DatabaseException where `zip` is broken or no backup; nothing was changed then
    public Path restore(Path zip, Work<?> allowed) {
        copying.lock();
        try {
            refuseIfClosed();
            ClosedCatalogue.Restoration ready = new ClosedCatalogue(file, schema).prepare(zip);
            entities.settle();
            inside.writeLock().lock();
            try {
                transaction(allowed);
                return replace(_ -> ready.take().orElseThrow());
            } finally {
                inside.writeLock().unlock();
            }
        } finally {
            copying.unlock();
        }
    }

    /// Takes the gaps out of the file that changes have left, where they are worth it and nobody changes a row
    /// meanwhile. Others go on working; whoever comes at its very end waits for the moment in which the file is
    /// exchanged. Closing waits for no more than that.
    ///
    /// @return whether it was done
    /// @throws DatabaseException where no copy can be made; the file stays as it was
    public boolean compact() {
        if (!copying.tryLock()) {
            return false;
        }
        try {
            entities.settle();
            return new Compaction(this, file, schema).run();
        } finally {
            copying.unlock();
        }
    }

    /// A number that grows with every change of a row. It begins anew when the file is opened.
    long lastChange() {
        return transaction(FileUse::lastChange);
    }

    /// Runs `work` while nobody else is inside; empty where somebody is.
    <T> Optional<T> alone(Supplier<T> work) {
        if (!inside.writeLock().tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            inside.writeLock().unlock();
        }
    }

    /// What takes the place of the closed file.
    @FunctionalInterface
    interface Replacing<T> {
        T with(PromiseKeeper promises) throws IOException;
    }

    /// Closes the file, has it replaced, and opens what is there then. For whoever is inside alone; closing for good
    /// waits so long.
    <T> T replace(Replacing<T> replacing) {
        exchanging.lock();
        try {
            refuseIfClosed();
            open.shutDown();
            try {
                return replacing.with(open.promises());
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
            open = preparation(file, schema).open();
        } catch (SQLException e) {
            throw lost(Sentences.explainOpening(e, file.path()));
        } catch (IOException e) {
            throw lost(Sentences.explain(e, file.path()));
        } catch (DatabaseException e) {
            throw lost(e);
        }
    }

    private DatabaseException lost(DatabaseException reason) {
        LOG.error("The catalogue could not be opened again", reason);
        failure.compareAndSet(null, reason);
        return reason;
    }

    /// Closes the file. What is still in a transaction is rolled back. May be called more than once.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        entities.close();
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

    private void raise(boolean settled) {
        inside(connection -> {
            try {
                open.promises().raise(connection, settled);
                return null;
            } catch (IOException e) {
                throw Sentences.explain(e, file.path());
            }
        });
    }

    private <T extends @Nullable Object> T inside(Work<T> work) {
        inside.readLock().lock();
        try {
            refuseIfClosed();
            try (Connection connection = open.connection()) {
                return work.run(connection);
            } catch (SQLException e) {
                throw explain(e);
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

    private void refuseIfClosed() {
        if (closed.get()) {
            throw new DatabaseException(Kind.CLOSED, Sentences.of(Kind.CLOSED, file.path(), ""));
        }
        DatabaseException failed = failure.get();
        if (failed != null) {
            throw new DatabaseException(failed.kind(), failed.getMessage(), failed);
        }
    }

    /// What fails because we closed the file under it is no failure of the disk.
    private DatabaseException explain(SQLException cause) {
        if (closed.get()) {
            return new DatabaseException(Kind.CLOSED, Sentences.of(Kind.CLOSED, file.path(), ""), cause);
        }
        DatabaseException told = Sentences.explain(cause, file.path());
        boolean ofDisk = switch (told.kind()) {
            case DISK_FULL, BROKEN, DAMAGED, READ_ONLY -> true;
            case IN_USE, GONE, FOREIGN, OLDER, FEWER, UNPROMISED, NO_BACKUP, NEWER, NO_MEMORY, CLOSED, OTHER -> false;
        };
        if (ofDisk && failure.compareAndSet(null, told)) {
            LOG.error("The catalogue is closed, because its file cannot be written any more", told);
            open.giveUp(told);
        }
        DatabaseException first = failure.get();
        return ofDisk && first != null ? first : told;
    }
}
