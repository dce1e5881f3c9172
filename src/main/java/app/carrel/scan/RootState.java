package app.carrel.scan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// What a root's row says about the scans before.
///
/// @param settledMaterialId materials with a greater id have not yet stood through a whole scan: they are provisional
/// @param walkedMicros      when the last whole scan that came to its end began, microseconds since 1970; 0 where there
///                          is none, or there are provisional materials since, of one that did not come to its end or
/// of a
///                          part
record RootState(long id, long settledMaterialId, long walkedMicros) {
    static RootState of(Connection connection, long rootId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT settled_material_id, walked_micros FROM root WHERE id = ?")) {
            select.setLong(1, rootId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new RootState(rootId, row.getLong(1), row.getLong(2)) : new RootState(rootId, 0, 0);
            }
        }
    }

    /// The same after a scan of a part that has found new materials, which the next whole scan is to look at.
    RootState unsettled() {
        return new RootState(id, settledMaterialId, 0);
    }

    /// The same after a whole scan.
    ///
    /// @param lastMaterialId the greatest id that a material has
    RootState walked(long begunMicros, long lastMaterialId) {
        return new RootState(id, lastMaterialId, begunMicros);
    }
}
