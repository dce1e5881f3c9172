package app.carrel.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The states of an open file, which H2 writes one after the other: whoever is killed leaves the last whole one.
///
/// H2 gathers a state table by table and stops no transaction for it. Where it does so by itself, on a thread of its
/// own, a state can hold half a transaction without the record that would undo it, and is opened so after a kill. So
/// here one transaction changes at a time, and a state is only written by whoever holds that right.
///
/// Safe on every thread.
final class States implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(States.class);
    /// So long after it was committed a change is in the file, where nobody waits for it. Room is taken again [#KEPT]
    /// states later, so that the file grows by less the sooner they follow each other.
    private static final Duration DELAY = Duration.ofMillis(100);
    /// States whose room is not taken again. H2 finds the last one from one that is up to 21 older, and has up to ten
    /// on the way to the file, while it gives away what only those refer to.
    private static final int KEPT = 32;
    private static final int PART = 1 << 20;

    private final MVStore store;
    private final ReentrantLock changing = new ReentrantLock(true);
    private final Recurring writing = new Recurring("catalogue-states");
    private boolean closed;

    private States(MVStore store) {
        this.store = store;
    }

    static States of(Connection connection) throws SQLException {
        return new States(session(connection).getDatabase().getStore().getMvStore());
    }

    /// Keeps H2 from writing states when it pleases, and from overwriting those that still count.
    void takeOver() {
        store.setVersionsToKeep(KEPT);
        store.setAutoCommitDelay(Integer.MAX_VALUE);
    }

    /// From now on a change is written soon, although nobody waits for it.
    void start() {
        writing.start(DELAY, DELAY, this::writeInTurn);
    }

    /// Held by whoever changes a row, from the first one until it is committed.
    Lock changing() {
        return changing;
    }

    /// Returns when everything that is committed is on the disk.
    void sync() throws SQLException {
        try {
            write();
            store.sync();
        } catch (MVStoreException e) {
            throw translated(e);
        }
    }

    /// Copies the file as it is now; what is written meanwhile overwrites nothing. One copies at a time.
    ///
    /// @throws IOException where it is closed meanwhile, which does not wait for it
    void copyTo(OutputStream out) throws SQLException, IOException {
        FileStore<?> file = store.getFileStore();
        try {
            write();
            file.setReuseSpace(false);
            try {
                long at = 0;
                for (ByteBuffer part = part(file, at); part.hasRemaining(); part = part(file, at)) {
                    at += part.remaining();
                    out.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
                }
            } finally {
                file.setReuseSpace(true);
            }
        } catch (MVStoreException e) {
            throw translated(e);
        }
    }

    /// Read by the open file itself, which others may be kept from; closed, it would be opened again for it.
    private ByteBuffer part(FileStore<?> file, long at) throws IOException {
        synchronized (writing) {
            if (closed) {
                throw new IOException("The catalogue was closed while it was copied");
            }
            int length = (int) Math.min(PART, file.size() - at);
            return length <= 0 ? ByteBuffer.allocate(0) : file.readFully(null, at, length);
        }
    }

    /// @throws IllegalStateException where the transaction of `connection` has changed something
    static void requireUnchanged(Connection connection) throws SQLException {
        if (session(connection).hasPendingTransaction()) {
            throw new IllegalStateException("What only reads has changed something");
        }
    }

    /// From now on nothing is written or copied here; to be called before the file is closed.
    @Override
    public void close() {
        synchronized (writing) {
            closed = true;
            writing.close();
        }
    }

    private void write() {
        changing.lock();
        try {
            store.commit();
            // Where all was gathered before, on another thread, it may still be on its way to the file.
            store.executeFilestoreOperation(() -> {});
        } finally {
            changing.unlock();
        }
    }

    /// Takes its turn between two transactions: a scan's follow each other so closely that it would hardly ever find
    /// nobody changing anything. A longer one writes states itself.
    private void writeInTurn() {
        try {
            if (!changing.tryLock(DELAY.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a thread of Carrel", e);
        }
        try {
            store.tryCommit();
        } catch (MVStoreException e) {
            LOG.debug("Left to whoever changes or syncs next, who will be told", e);
        } finally {
            changing.unlock();
        }
    }

    private static SessionLocal session(Connection connection) throws SQLException {
        if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
            return session;
        }
        throw new SQLException("The catalogue is no file of this process");
    }

    /// As H2 tells it where it meets it in a statement.
    private static SQLException translated(MVStoreException e) {
        int code = switch (e.getErrorCode()) {
            case DataUtils.ERROR_CLOSED -> ErrorCode.DATABASE_IS_CLOSED;
            case DataUtils.ERROR_FILE_CORRUPT -> ErrorCode.FILE_CORRUPTED_1;
            case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED -> ErrorCode.IO_EXCEPTION_1;
            default -> ErrorCode.GENERAL_ERROR_1;
        };
        return DbException.get(code, e, String.valueOf(e.getMessage())).getSQLException();
    }
}
