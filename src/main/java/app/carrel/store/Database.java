package app.carrel.store;

import app.carrel.store.DatabaseException.Kind;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.JDBCException;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The catalogue's database, open. Safe on every thread; no lock of ours is held while somebody works in it.
///
/// Nobody may interrupt a thread that is in here: H2 would close the file under all the others.
public final class Database implements AutoCloseable {
    /// Connections at once. Whoever waits for one of them holds none, unless he opens a transaction within another.
    private static final int CONNECTIONS = 16;

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Path file;
    private final Connection first;
    private final HikariDataSource pool;
    private final EntityReader entities;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Database(Path file, Connection first, HikariDataSource pool, List<Class<?>> entities) {
        this.file = file;
        this.first = first;
        this.pool = pool;
        this.entities = new EntityReader(pool, entities);
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
        DataSource connections = file.connections(false);
        try {
            Connection first = new Preparation(file, schema).open(connections);
            return new Database(file.path(), first, new HikariDataSource(poolOf(connections)), entities);
        } catch (SQLException e) {
            throw Sentences.explainOpening(e, file.path());
        } catch (IOException e) {
            throw Sentences.explain(e, file.path());
        }
    }

    /// Runs `work` in one transaction on a connection of its own: committed when it returns, rolled back whatever it
    /// throws.
    ///
    /// @throws DatabaseException where the database refused; other exceptions of `work` pass as they are
    public <T extends @Nullable Object> T transaction(Work<T> work) {
        refuseIfClosed();
        try (Connection connection = pool.getConnection()) {
            return committed(connection, work);
        } catch (SQLException e) {
            throw explain(e);
        }
    }

    /// Asks `query` of one consistent picture of the database; nothing it changes is kept.
    ///
    /// The first call waits until Hibernate is there, see [#warmUp].
    public <T extends @Nullable Object> T read(Function<Session, T> query) {
        refuseIfClosed();
        entities.start();
        refuseIfClosed(); // a start that was overtaken by closing has failed for that reason
        try (Connection connection = pool.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return entities.read(connection, query);
            } finally {
                connection.rollback();
            }
        } catch (JDBCException e) {
            throw explain(e.getSQLException());
        } catch (SQLException e) {
            throw explain(e);
        }
    }

    /// Starts Hibernate on a thread of its own, so that the first [#read] need not wait; returns at once.
    public void warmUp() {
        Thread.ofPlatform().name("hibernate-start").daemon().start(entities::start);
    }

    /// Returns when everything that was committed before is on the disk.
    public void sync() {
        transaction(connection -> {
            DatabaseFile.sync(connection);
            return null;
        });
    }

    /// Closes the file. What is still in a transaction is rolled back. May be called more than once.
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        entities.close();
        try {
            DatabaseFile.shutDown(first);
        } catch (SQLException e) {
            LOG.warn("{} was not closed in good order", file, e);
        }
        pool.close();
    }

    private static HikariConfig poolOf(DataSource connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("catalogue");
        config.setDataSource(connections);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(CONNECTIONS);
        // Connections are made when they are asked for and kept: there is no network that could lose them, and no
        // thread of the pool should be inside H2 when the pool, closing, interrupts it.
        config.setMinimumIdle(0);
        config.setIdleTimeout(0);
        config.setMaxLifetime(0);
        config.setKeepaliveTime(0);
        config.setInitializationFailTimeout(-1);
        return config;
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
            throw new DatabaseException(Kind.CLOSED, Sentences.of(Kind.CLOSED, file, ""));
        }
    }

    /// What fails because we closed the file under it is no failure of the disk.
    private DatabaseException explain(SQLException failure) {
        return closed.get()
                ? new DatabaseException(Kind.CLOSED, Sentences.of(Kind.CLOSED, file, ""), failure)
                : Sentences.explain(failure, file);
    }
}
