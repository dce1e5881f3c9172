package app.carrel.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The tables of this program, and a migration that a later version might bring.
final class SchemaOfTomorrow {
    private SchemaOfTomorrow() {}

    /// Writes its migrations to `folder`.
    static Path in(Path folder) throws IOException {
        try (InputStream first =
                Objects.requireNonNull(SchemaOfTomorrow.class.getResourceAsStream("/db/migration/V1__catalogue.sql"))) {
            Files.copy(first, folder.resolve("V1__catalogue.sql"));
        }
        Files.writeString(folder.resolve("V2__shelf_mark.sql"), "ALTER TABLE root ADD COLUMN shelf_mark VARCHAR;");
        return folder;
    }

    static Schema of(Path migrations) {
        return new Schema("filesystem:" + migrations, 2);
    }
}
