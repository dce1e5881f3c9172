package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.DiskName;
import app.carrel.scan.FolderChanges.FolderState;
import app.carrel.scan.KnownFolders.KnownFolder;
import app.carrel.scan.Listing.DiskFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/// Facts of disk and catalogue in, changes out.
class ReconcilerTest {
    private static final FolderNode FOLDER = FolderNode.root(Path.of("/courses"));
    private static final long FOLDER_TIME = 77;

    @Test
    void every_file_of_a_folder_without_a_row_is_added() {
        FolderChanges changes =
                Reconciler.compare(listing(file("a", 1, 10), file("b", 2, 20)), null, ReconcilerTest::noRows);

        assertThat(changes.isNew()).isTrue();
        assertThat(changes.added()).extracting(file -> file.name().text()).containsExactly("a", "b");
        assertThat(changes.state()).isEqualTo(changes.settled());
        assertThat(changes.state().bytes()).isEqualTo(3);
    }

    @Test
    void a_folder_with_the_known_fingerprint_is_unchanged_and_its_rows_are_not_read() {
        KnownFolder known = known(row(1, "a", 1, 10), row(2, "b", 2, 20));

        FolderChanges changes =
                Reconciler.compare(listing(file("b", 2, 20), file("a", 1, 10)), known, ReconcilerTest::noRows);

        assertThat(changes.unchanged()).isEqualTo(2);
        assertThat(changes.rows()).isZero();
    }

    @Test
    void a_missing_file_is_gone_only_once_it_is_settled() {
        KnownMaterial a = row(1, "a", 1, 10);
        KnownMaterial b = row(2, "b", 2, 20);

        FolderChanges changes = Reconciler.compare(listing(file("a", 1, 10)), known(a, b), rows(a, b));

        assertThat(changes.gone()).containsExactly(b);
        // Until the scan ends, the row still counts what is gone, and no quick scan takes its time for the known one.
        assertThat(changes.state())
                .isEqualTo(new FolderState(FolderState.NO_KNOWN_TIME, a.fingerprint() + b.fingerprint(), 2, 0, 3));
        assertThat(changes.settled()).isEqualTo(new FolderState(FOLDER_TIME, a.fingerprint(), 1, 1, 1));
    }

    @Test
    void a_listing_that_broke_off_takes_nothing_for_gone() {
        KnownMaterial a = row(1, "a", 1, 10);
        KnownMaterial b = row(2, "b", 2, 20);
        Listing half = new Listing(
                FOLDER, FOLDER_TIME, null, List.of(file("a", 1, 10)), List.of(), Set.of(), List.of(), false);

        FolderChanges changes = Reconciler.compare(half, known(a, b), rows(a, b));

        assertThat(changes.gone()).isEmpty();
        assertThat(changes.unchanged()).isEqualTo(1);
        assertThat(changes.settled())
                .isEqualTo(new FolderState(FolderState.NO_KNOWN_TIME, a.fingerprint() + b.fingerprint(), 2, 0, 3));
    }

    @Test
    void a_file_that_could_not_be_read_keeps_its_row() {
        KnownMaterial a = row(1, "a", 1, 10);
        KnownMaterial b = row(2, "b", 2, 20);
        Listing listing = new Listing(
                FOLDER, FOLDER_TIME, null, List.of(file("a", 1, 10)), List.of(), Set.of("b"), List.of(), true);

        FolderChanges changes = Reconciler.compare(listing, known(a, b), rows(a, b));

        assertThat(changes.gone()).isEmpty();
        assertThat(changes.settled().materials()).isEqualTo(2);
    }

    @Test
    void a_file_that_was_missing_and_is_back_takes_over_its_row() {
        KnownMaterial lost = new KnownMaterial(7, "a", 1, 10, false);

        FolderChanges changes = Reconciler.compare(listing(file("a", 1, 10)), known(), rows(lost));

        assertThat(changes.added()).isEmpty();
        assertThat(changes.updated()).singleElement().satisfies(update -> {
            assertThat(update.id()).isEqualTo(7);
            assertThat(update.returned()).isTrue();
        });
        assertThat(changes.settled().missing()).isZero();
    }

    @Test
    void another_size_or_another_time_is_an_update() {
        KnownMaterial a = row(1, "a", 1, 10);
        KnownMaterial b = row(2, "b", 2, 20);

        FolderChanges changes =
                Reconciler.compare(listing(file("a", 5, 10), file("b", 2, 21)), known(a, b), rows(a, b));

        assertThat(changes.updated()).extracting(FolderChanges.Update::id).containsExactly(1L, 2L);
        assertThat(changes.updated()).noneMatch(FolderChanges.Update::returned);
    }

    @Test
    void names_that_read_alike_but_are_other_bytes_are_other_files() {
        DiskFile one = new DiskFile(new DiskName("bad\uFFFD", "/bad%FF"), 1, 10, null);
        DiskFile other = new DiskFile(new DiskName("bad\uFFFD", "/bad%FE"), 1, 10, null);
        KnownMaterial row = row(1, "/bad%FF", 1, 10);

        FolderChanges changes = Reconciler.compare(listing(one, other), known(row), rows(row));

        assertThat(changes.added()).containsExactly(other);
        assertThat(changes.unchanged()).isEqualTo(1);
    }

    private static Listing listing(DiskFile... files) {
        return new Listing(FOLDER, FOLDER_TIME, null, List.of(files), List.of(), Set.of(), List.of(), true);
    }

    private static DiskFile file(String name, long size, long modifiedMicros) {
        return new DiskFile(new DiskName(name, null), size, modifiedMicros, null);
    }

    private static KnownMaterial row(long id, String key, long size, long modifiedMicros) {
        return new KnownMaterial(id, key, size, modifiedMicros, true);
    }

    /// The folder's row as it stands when these are its present materials.
    private static KnownFolder known(KnownMaterial... present) {
        long fingerprint =
                List.of(present).stream().mapToLong(KnownMaterial::fingerprint).sum();
        long bytes = List.of(present).stream().mapToLong(KnownMaterial::size).sum();
        return new KnownFolder(3, 0, "", FOLDER_TIME, fingerprint, present.length, 0, bytes, true);
    }

    private static LongFunction<List<KnownMaterial>> rows(KnownMaterial... rows) {
        return folderId -> List.of(rows);
    }

    private static List<KnownMaterial> noRows(long folderId) {
        throw new AssertionError("Nobody needs the rows of folder " + folderId);
    }
}
