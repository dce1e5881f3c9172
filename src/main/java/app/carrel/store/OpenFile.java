package app.carrel.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The database file while it is open: the connection that keeps it so, and a pool of others for work.
///
/// Safe on every thread.
///
/// @param first used for closing alone
record OpenFile(Connection first, States states, HikariDataSource pool, PromiseKeeper promises) {
    /// Connections at once. Whoever waits for one of them holds none, unless he opens a transaction within another.
    private static final int CONNECTIONS = 16;

    static OpenFile of(Connection first, DataSource connections, PromiseKeeper promises) throws SQLException {
        States states = States.of(first);
        states.start();
        return new OpenFile(first, states, new HikariDataSource(poolOf(connections)), promises);
    }

    /// A connection with a transaction of its own; closing it hands it back.
    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /// Closes the file in good order. What is still in a transaction is rolled back.
    void shutDown() throws SQLException {
        states.close();
        try (pool) {
            DatabaseFile.shutDown(first);
        }
    }

    /// Closes the file without writing anything to it any more.
    void giveUp(Exception reason) {
        states.close();
        try (pool) {
            DatabaseFile.giveUp(first, reason);
        }
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
}
