package app.carrel.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import app.carrel.catalog.SearchPage;
import app.carrel.library.wire.RootView;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.RealRooms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {
    @TempDir
    private Path folder;

    private RealRooms rooms;

    @BeforeEach
    void furnish() throws IOException {
        rooms = new RealRooms(folder);
        rooms.write("Databases/SQL/Joins.mp4");
        rooms.scan();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_root_that_was_removed_is_nowhere_to_be_seen_at_once() {
        assertThat(found().total()).isOne();

        rooms.housekeeping().hideRoot(root());

        assertThat(rooms.library().roots()).isEmpty();
        assertThat(rooms.catalog().shelf().roots()).isEmpty();
        assertThat(rooms.catalog().shelf().materials()).isZero();
        assertThat(found().hits()).isEmpty();
        Path export = folder.resolve("catalogue.json");
        rooms.library().archive().export(ExportFormat.JSON, export);
        assertThat(export).content().doesNotContain("Joins.mp4");
    }

    @Test
    void what_was_removed_comes_back_as_it_was() {
        RootView before = root();
        long material = found().hits().getFirst().id();
        rooms.housekeeping().hideRoot(before);
        assertThat(found().hits()).isEmpty();

        rooms.housekeeping().bringRootBack(before);

        assertThat(root()).isEqualTo(before);
        assertThat(found().hits()).extracting(SearchPage.Hit::id).containsExactly(material);
    }

    @Test
    void who_scans_or_adds_what_was_removed_wants_it_back() {
        RootView before = root();
        rooms.housekeeping().hideRoot(before);
        rooms.scan();
        assertThat(root().id()).isEqualTo(before.id());

        rooms.housekeeping().hideRoot(before);
        rooms.library().addRoot(rooms.root());

        assertThat(root().id()).isEqualTo(before.id());
    }

    @Test
    void at_the_next_start_what_was_removed_is_forgotten_for_good() {
        RootView before = root();
        rooms.housekeeping().hideRoot(before);

        rooms.housekeeping().clearUp();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> rooms.housekeeping().bringRootBack(before))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(Refusal.Code.UNKNOWN_ROOT));
        assertThat(rooms.library().sql("SELECT COUNT(*) FROM material").rows().getFirst())
                .first()
                .hasToString("0");
    }

    @Test
    void a_missing_material_that_is_forgotten_is_nowhere_to_be_found_until_it_is_brought_back() throws IOException {
        rooms.write("Databases/SQL/Indexes.mp4");
        rooms.scan();
        Files.delete(rooms.root().resolve("Databases/SQL/Joins.mp4"));
        rooms.scan();
        SearchPage before = found();

        assertThat(rooms.housekeeping().forget(List.of(before.hits().getFirst().id())))
                .isOne();
        assertThat(found().total()).isZero();
        assertThat(root().missing()).isZero();

        assertThat(rooms.housekeeping().bringMaterialsBack()).isOne();
        assertThat(found()).isEqualTo(before);
        assertThat(root().missing()).isOne();
    }

    @Test
    void after_the_next_start_what_was_forgotten_is_so_for_good() throws IOException {
        Files.delete(rooms.root().resolve("Databases/SQL/Joins.mp4"));
        rooms.write("Databases/SQL/Indexes.mp4");
        rooms.scan();
        rooms.housekeeping().forget(List.of(found().hits().getFirst().id()));

        rooms.housekeeping().clearUp();

        assertThat(rooms.housekeeping().bringMaterialsBack()).isZero();
    }

    @Test
    void what_is_closed_before_it_was_forgotten_waits_for_the_next_start() {
        rooms.housekeeping().hideRoot(root());
        rooms.close();

        assertThatNoException().isThrownBy(() -> rooms.housekeeping().clearUp());
    }

    @Test
    void a_drive_is_connected_where_its_folder_can_be_listed() throws IOException {
        assertThat(Housekeeping.isConnected(root().folder())).isTrue();
        Files.move(rooms.root(), folder.resolve("elsewhere"));

        assertThat(Housekeeping.isConnected(root().folder())).isFalse();
    }

    @Test
    void what_a_scan_withheld_is_asked_about_until_somebody_decides() throws IOException {
        ScanView withheld = withhold();
        assertThat(rooms.housekeeping().undecided()).extracting(ScanView::id).containsExactly(withheld.id());

        rooms.housekeeping().keep(withheld.id());

        assertThat(rooms.housekeeping().undecided()).isEmpty();
    }

    @Test
    void what_was_accepted_is_not_asked_about_any_more() throws IOException {
        withhold();

        Library library = rooms.library();
        library.await(library.scan(new ScanRequest(rooms.root(), false, true, OptionalInt.empty())));

        assertThat(rooms.housekeeping().undecided()).isEmpty();
    }

    private ScanView withhold() throws IOException {
        for (int i = 0; i < 60; i++) {
            rooms.write("Gone/Course/" + i + ".pdf");
        }
        rooms.scan();
        for (int i = 0; i < 60; i++) {
            Files.delete(rooms.root().resolve("Gone/Course/" + i + ".pdf"));
        }
        ScanView scan = rooms.scan();
        assertThat(scan.filesWithheld()).isEqualTo(60);
        return scan;
    }

    private RootView root() {
        assertThat(rooms.library().roots()).hasSize(1);
        return rooms.library().roots().getFirst();
    }

    private SearchPage found() {
        return rooms.catalog().search("joins", 10);
    }
}
