package app.carrel.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What is done in one transaction. It leaves commit, rollback and closing to [Database], and touches no file.
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
    T run(Connection connection) throws SQLException;
}
