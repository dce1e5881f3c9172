package app.carrel.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// Keeps the side-car in step with the open file: what is promised is on the disk already, and what is about to be
/// deleted is promised no more.
///
/// Safe on every thread; one promise follows the other. No transaction waits for another one while it holds this lock.
final class PromiseKeeper {
    private final SideCar sideCar;
    private Promise promise;
    private int deletions;

    PromiseKeeper(SideCar sideCar, Promise promise) {
        this.sideCar = sideCar;
        this.promise = promise;
    }

    /// Syncs what was committed, and then promises it.
    ///
    /// @param connection in no transaction
    /// @param settled    whether all materials count, or only as many as were promised before
    synchronized void raise(Connection connection, States states, boolean settled) throws SQLException, IOException {
        states.changing().lock();
        try {
            Census.advance(connection);
            connection.commit();
        } finally {
            states.changing().unlock();
        }
        Census census = Census.take(connection);
        connection.rollback();
        states.sync();
        write(promise.raised(census, settled && deletions == 0));
    }

    /// Promises no materials any more, until [#deleted] and the next settled [#raise].
    synchronized void deleting() throws IOException {
        write(promise.withoutMaterials());
        deletions++;
    }

    synchronized void deleted() {
        deletions--;
    }

    /// Promises a file that lies ready to take the place of the present one, which is closed.
    synchronized void replaceBy(Census next) throws IOException {
        write(promise.raised(next, false).withNextDue(true));
    }

    /// Writes down what the file, which nobody has open any more, looks like.
    synchronized void seal(Path file) throws IOException {
        write(promise.sealed(Seal.of(file)));
    }

    private void write(Promise next) throws IOException {
        sideCar.write(next);
        promise = next;
    }
}
