package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.hibernate.JDBCException;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The catalogue's database, open. Safe on every thread; whoever works in it keeps nobody out but
/// [#restore].
///
/// Nobody may interrupt a thread that is in here: H2 would close the file under all the others. After a failure of the
/// disk nothing more is done: H2 would go on answering from memory what it could not write.
public final class Database implements AutoCloseable {
    private final DatabaseFile file;
    private final Schema schema;
    private final SharedFile shared;
    private final EntityReader entities;
    private final FreeSpace space;

    /// Backups, what is restored and compacted copies are unpacked to one place.
    private final Lock copying = new ReentrantLock();

    private Database(DatabaseFile file, Schema schema, List<Class<?>> entities) {
        this.file = file;
        this.schema = schema;
        this.shared = new SharedFile(file, schema);
        this.entities = new EntityReader(shared::connections, entities);
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
        if (!Files.isDirectory(dataFolder)) {
            // H2 would make it, readable by everybody.
            throw new DatabaseException(
                    Kind.OTHER, "The folder %s that should hold the catalogue is not there.".formatted(dataFolder));
        }
        return new Database(new DatabaseFile(dataFolder.toAbsolutePath(), "catalog"), schema, entities);
    }

    /// Runs `work`, which only reads, in one transaction on a connection of its own, however many others work.
    ///
    /// @throws DatabaseException where the database refused; other exceptions of `work` pass as they are
    /// @throws IllegalStateException where it changed something; that is not kept
    public <T extends @Nullable Object> T select(Work<T> work) {
        return shared.select(work);
    }

    /// Runs `work` in one transaction on a connection of its own: committed when it returns, rolled back whatever it
    /// throws. One changes at a time, the others wait for it.
    ///
    /// @throws DatabaseException where the database refused; other exceptions of `work` pass as they are
    public <T extends @Nullable Object> T transaction(Work<T> work) {
        return shared.transaction(work);
    }

    /// Like [#transaction], for work that may delete materials; what it did is on the disk when this returns.
    public <T extends @Nullable Object> T deleting(Work<T> work) {
        return shared.deleting(work);
    }

    /// Asks `query` of one consistent picture of the database; nothing it changes is kept.
    ///
    /// The first call waits until Hibernate is there, see [#warmUp].
    public <T extends @Nullable Object> T read(Function<Session, T> query) {
        shared.refuseUnlessUsable();
        entities.start();
        // A start that was overtaken by closing has failed for that reason.
        return shared.with(connection -> {
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
        shared.transaction(Reader::admit);
        return shared.with(_ -> new Reader(file).ask(query));
    }

    /// Starts Hibernate on a thread of its own, so that the first [#read] need not wait; returns at once. It makes way
    /// for the window, which is being built meanwhile.
    public void warmUp() {
        Thread.ofPlatform()
                .name("hibernate-start")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(entities::start);
    }

    /// Returns when everything that was committed before is on the disk. What a scan has written that has not
    /// completed yet may still be deleted again by the next one.
    public void sync() {
        shared.sync(false);
    }

    /// Like [#sync], where every material is there to stay: from now on fewer of them are damage.
    public void settle() {
        shared.sync(true);
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
        return select(connection -> Promise.of(Census.take(connection)).isEmpty());
    }

    /// Whether it is open, and its disk has not failed.
    public boolean isUsable() {
        return shared.isUsable();
    }

    /// Writes a copy of what is committed to `zip`, also while a scan runs, and opens and counts it before it takes
    /// that name: what lay there stays until then.
    ///
    /// @throws DatabaseException where it cannot be written
    public void backup(Path zip) {
        copying.lock();
        try {
            BackupZip.make(zip, file, schema, part -> {
                Census now = select(Census::take);
                shared.pack(part, zip);
                return now;
            });
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
            shared.refuseUnlessUsable();
            ClosedCatalogue.Restoration ready = new ClosedCatalogue(file, schema).prepare(zip);
            entities.settle();
            return shared.alone(() -> {
                transaction(allowed);
                return shared.exchange(_ -> ready.take().orElseThrow());
            });
        } finally {
            copying.unlock();
        }
    }

    /// Takes the gaps out of the file that changes have left, where they are worth it and nobody changes a row
    /// meanwhile. Others go on working; whoever comes at its very end waits for the moment in which the file is
    /// exchanged. Closing waits for no more than that.
    ///
    /// @throws DatabaseException where no copy can be made; the file stays as it was
    Compaction.Outcome compact() {
        if (!copying.tryLock()) {
            return Compaction.Outcome.NOT_NOW;
        }
        try {
            entities.settle();
            return new Compaction(shared, file, schema).run();
        } finally {
            copying.unlock();
        }
    }

    /// A number that grows with every change of a row. It begins anew when the file is opened.
    long lastChange() {
        return select(FileUse::lastChange);
    }

    /// Closes the file. What is still in a transaction is rolled back. May be called more than once.
    @Override
    public void close() {
        shared.close();
        entities.close();
    }
}
