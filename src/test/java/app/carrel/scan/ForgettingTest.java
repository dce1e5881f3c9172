package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.testing.Invariants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Missing materials can be forgotten, and brought back as they were.
@Timeout(120)
class ForgettingTest {
    private static final String EVERYTHING = "SELECT CONCAT_WS('|', id, folder_id, name, raw_name, kind, size,"
            + " modified_micros, file_key, first_scan_id, missing_scan_id) FROM material ORDER BY id";

    @TempDir
    private Path temporary;

    private Path root;
    private Path data;
    private ScanRoom room;

    @BeforeEach
    void scanAndLoseSome() throws IOException {
        root = Files.createDirectories(temporary.resolve("Courses"));
        data = Files.createDirectories(temporary.resolve("data"));
        room = new ScanRoom(data);
        write("A/B/kept.mp4");
        write("A/B/gone.mp4");
        write("A/B/late.mp4");
        room.scan(root);
        write("A/B/stray.mp4");
        room.scan(root);
        Files.delete(root.resolve("A/B/gone.mp4"));
        Files.delete(root.resolve("A/B/stray.mp4"));
        room.scan(root);
    }

    @AfterEach
    void theCatalogueIsSound() throws Exception {
        room.close();
        new Invariants().hold(data);
    }

    @Test
    void what_was_forgotten_is_in_no_table_of_the_catalogue_and_in_no_count() {
        assertThat(forget(missingIds())).isEqualTo(2);

        assertThat(room.missing()).isEmpty();
        assertThat(room.column("SELECT SUM(missing) FROM folder")).containsExactly("0");
        assertThat(room.column("SELECT COUNT(*) FROM stray")).containsExactly("0");
        assertThat(room.present()).containsExactly("kept.mp4", "late.mp4");
    }

    @Test
    void what_is_present_is_never_forgotten() throws IOException {
        List<Long> all = ids("SELECT id FROM material");
        Files.delete(root.resolve("A/B/late.mp4"));

        assertThat(forget(all)).isEqualTo(2);

        assertThat(room.present()).containsExactly("kept.mp4", "late.mp4");
    }

    @Test
    void what_is_brought_back_is_as_it_was() {
        List<String> before = room.column(EVERYTHING);
        forget(missingIds());

        assertThat(bringBack()).isEqualTo(2);

        assertThat(room.column(EVERYTHING)).isEqualTo(before);
        assertThat(room.column("SELECT SUM(missing) FROM folder")).containsExactly("2");
        assertThat(bringBack()).as("once").isZero();
    }

    @Test
    void only_what_was_forgotten_last_comes_back() {
        List<Long> missing = missingIds();
        forget(missing.subList(0, 1));
        forget(missing.subList(1, 2));

        assertThat(bringBack()).isOne();

        assertThat(missingIds()).containsExactly(missing.get(1));
    }

    @Test
    void a_forgotten_file_that_is_there_again_is_a_new_material_which_nothing_takes_the_place_of() throws IOException {
        List<Long> forgotten = missingIds();
        forget(forgotten);
        write("A/B/gone.mp4");
        assertThat(room.scan(root).summary().filesAdded()).isOne();

        assertThat(bringBack()).as("the other one alone").isOne();

        assertThat(room.present()).containsExactly("gone.mp4", "kept.mp4", "late.mp4");
        assertThat(room.missing()).containsExactly("stray.mp4");
        assertThat(ids("SELECT id FROM material WHERE name = 'gone.mp4'")).doesNotContainAnyElementsOf(forgotten);
    }

    @Test
    void no_id_is_given_twice_not_even_one_that_no_whole_scan_has_settled() throws IOException {
        Path part = root.resolve("A/B");
        write("A/B/newest.mp4");
        room.scan(part);
        Files.delete(part.resolve("newest.mp4"));
        room.scan(part);
        List<Long> forgotten = missingIds();
        forget(forgotten);
        room.database.settle();

        write("A/B/other.mp4");
        room.scan(part);

        assertThat(ids("SELECT id FROM material WHERE name = 'other.mp4'"))
                .singleElement()
                .satisfies(id -> assertThat(id).isGreaterThan(Collections.max(forgotten)));
    }

    @Test
    void nor_one_of_a_root_that_was_removed() throws IOException {
        long last = Collections.max(ids("SELECT id FROM material"));
        new Roots(room.database).remove(ids("SELECT id FROM root").getFirst());

        room.scan(root);

        assertThat(Collections.min(ids("SELECT id FROM material"))).isGreaterThan(last);
    }

    @Test
    void nothing_is_forgotten_while_a_scan_runs() {
        List<Long> missing = missingIds();
        ScanScope scope = switch (ScanScopes.resolve(room.database, root)) {
            case ScanScopes.Answer.Found(ScanScope found) -> found;
            case ScanScopes.Answer.HoldsRoot holds -> throw new AssertionError(holds);
        };
        ScanLedger.Begin begun = room.ledger.begin(scope);

        assertThat(new Forgetting(room.database).forget(missing)).isInstanceOf(Forgetting.Outcome.Busy.class);
        assertThat(new Forgetting(room.database).bringBack()).isInstanceOf(Forgetting.Outcome.Busy.class);

        assertThat(missingIds()).isEqualTo(missing);
        assertThat(begun).isInstanceOf(ScanLedger.Begin.Begun.class);
        room.ledger.recover(OptionalLong.empty());
    }

    @Test
    void what_belongs_to_a_root_that_was_removed_meanwhile_does_not_come_back() {
        forget(missingIds());
        new Roots(room.database).remove(ids("SELECT id FROM root").getFirst());

        assertThat(bringBack()).isZero();
    }

    @Test
    void after_many_scans_in_between_every_count_is_right() throws Exception {
        long seed = System.nanoTime();
        System.out.println("forgetting: seed " + seed);
        Random chance = new Random(seed);
        for (int round = 0; round < 12; round++) {
            for (int file = 0; file < 12; file++) {
                Path at = root.resolve("A/" + (file % 3) + "/" + file + ".pdf");
                if (chance.nextBoolean()) {
                    write("A/" + (file % 3) + "/" + file + ".pdf");
                } else {
                    Files.deleteIfExists(at);
                }
            }
            room.scan(chance.nextInt(4) == 0 && Files.exists(root.resolve("A/1")) ? root.resolve("A/1") : root);
            List<Long> some = new ArrayList<>(missingIds());
            Collections.shuffle(some, chance);
            forget(some.subList(0, chance.nextInt(some.size() + 1)));
            if (chance.nextBoolean()) {
                bringBack();
            }
            room.close();
            new Invariants().hold(data);
            room = new ScanRoom(data);
        }
    }

    private int forget(List<Long> materials) {
        return concerned(new Forgetting(room.database).forget(materials));
    }

    private int bringBack() {
        return concerned(new Forgetting(room.database).bringBack());
    }

    private static int concerned(Forgetting.Outcome outcome) {
        return switch (outcome) {
            case Forgetting.Outcome.Done(int materials) -> materials;
            case Forgetting.Outcome.Busy busy -> throw new AssertionError(busy);
        };
    }

    private List<Long> missingIds() {
        return ids("SELECT id FROM material WHERE missing_scan_id IS NOT NULL ORDER BY id");
    }

    private List<Long> ids(String select) {
        return room.column(select).stream().map(Long::valueOf).toList();
    }

    private void write(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }
}
