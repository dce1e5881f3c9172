package app.carrel.store;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// The catalogue's database, open. Safe on every thread; no lock of ours is held while somebody works in it.
///
/// Nobody may interrupt a thread that is in here: H2 would close the file under all the others.
public final class Database implements AutoCloseable {
    private Database() {}

    /// Opens `catalog.mv.db` in `dataFolder`, made where there is none, and brings its tables up to date.
    ///
    /// @param entities what [#read] can ask for
    /// @throws DatabaseException where that cannot be; the file is left as it was
    @SuppressWarnings("DoNotCallSuggester") // its body comes next
    public static Database open(Path dataFolder, List<Class<?>> entities) {
        throw new IllegalStateException("not built yet: " + dataFolder + entities);
    }

    /// Runs `work` in one transaction on a connection of its own: committed when it returns, rolled back whatever it
    /// throws.
    ///
    /// @throws DatabaseException where the database refused; other exceptions of `work` pass as they are
    @SuppressWarnings("DoNotCallSuggester") // its body comes next
    public <T extends @Nullable Object> T transaction(Work<T> work) {
        throw new IllegalStateException("not built yet: " + work);
    }

    /// Asks `query` of one consistent picture of the database; nothing it changes is kept.
    ///
    /// The first call waits until Hibernate is there, see [#warmUp].
    @SuppressWarnings("DoNotCallSuggester") // its body comes next
    public <T extends @Nullable Object> T read(Function<Session, T> query) {
        throw new IllegalStateException("not built yet: " + query);
    }

    /// Starts Hibernate on a thread of its own, so that the first [#read] need not wait; returns at once.
    public void warmUp() {}

    /// Returns when everything that was committed before is on the disk.
    public void sync() {}

    /// Closes the file. What is still in a transaction is rolled back. May be called more than once.
    @Override
    public void close() {}
}
