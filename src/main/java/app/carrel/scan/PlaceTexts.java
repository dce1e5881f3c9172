package app.carrel.scan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// The readable paths of folders and materials as their rows have them; belongs to one transaction.
final class PlaceTexts {
    private final Connection connection;
    private final Map<Long, String> folders = new HashMap<>();

    PlaceTexts(Connection connection) {
        this.connection = connection;
    }

    /// The path of a folder, absolute; empty where it has no row any more.
    String folder(long id) throws SQLException {
        Deque<Long> way = new ArrayDeque<>();
        Deque<String> names = new ArrayDeque<>();
        long at = id;
        String text = folders.get(at);
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT COALESCE(f.parent_id, 0), f.name, r.path FROM folder f JOIN root r ON r.id = f.root_id
                WHERE f.id = ?""")) {
            while (text == null) {
                select.setLong(1, at);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return "";
                    }
                    if (row.getLong(1) == 0) {
                        text = row.getString(3);
                        folders.put(at, text);
                    } else {
                        way.push(at);
                        names.push(row.getString(2));
                        at = row.getLong(1);
                        text = folders.get(at);
                    }
                }
            }
        }
        while (!way.isEmpty()) {
            text = inside(text, names.pop());
            folders.put(way.pop(), text);
        }
        return text;
    }

    /// The path of the material `name` in a folder.
    String material(long folder, String name) throws SQLException {
        return inside(folder(folder), name);
    }

    private static String inside(String folder, String name) {
        String separator = folder.contains("\\") && !folder.startsWith("/") ? "\\" : "/";
        return folder.endsWith(separator) ? folder + name : folder + separator + name;
    }
}
