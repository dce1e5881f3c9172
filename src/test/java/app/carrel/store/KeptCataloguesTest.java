package app.carrel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.carrel.catalog.Catalog;
import app.carrel.catalog.Material;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A catalogue that was written with each schema there has been, kept as the backup
/// `catalogues/schema-N.zip`, is read by this program. Each was made with the program of its day, and is
/// never changed once that was released:
///
/// two categories and a file in `/srv/shelf` were scanned (5 materials), one file was deleted and one added, scanned
/// again with `--accept-missing`, then `carrel backup schema-N.zip`; with `HOSTNAME=reading-room` and
/// `CARREL_JAVA_OPTS=-Duser.name=anna`.
class KeptCataloguesTest {
    @TempDir
    private Path dataFolder;

    static List<Path> kept() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(KeptCataloguesTest.class.getResource("/catalogues"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void there_is_one_of_every_schema() throws Exception {
        assertThat(kept()).hasSize(Schema.OURS.version());
    }

    @ParameterizedTest
    @MethodSource("kept")
    void what_it_holds_is_all_there(Path backup) {
        new ClosedCatalogue(dataFolder).restore(backup);
        try (Database database = Database.open(dataFolder, Catalog.ENTITIES)) {
            List<Material> materials =
                    database.read(session -> session.createSelectionQuery("from Material", Material.class)
                            .list());
            assertThat(materials)
                    .extracting(material -> material.name().text(), material -> material.missingScanId() == null)
                    .containsExactlyInAnyOrder(
                            tuple("01 – Intro.mp4", true),
                            tuple("Slides.pdf", true),
                            tuple("日本語.srt", true),
                            tuple("read.txt", true),
                            tuple("neu.epub", true),
                            tuple("gone.txt", false));
            assertThat(new Catalog(database).search("grusse srt", 9).hits()).hasSize(1);
        }
    }
}
