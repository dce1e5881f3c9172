package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.DiskName;
import app.carrel.scan.FolderChanges.FolderState;
import app.carrel.scan.FolderChanges.Update.Why;
import app.carrel.scan.KnownFolders.KnownFolder;
import app.carrel.scan.Listing.DiskFile;
import app.carrel.scan.Listing.Extent;
import app.carrel.scan.Listing.Own;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Facts of disk and catalogue in, changes out.
class ReconcilerTest {
    private static final FolderNode FOLDER = FolderNode.root(Path.of("/courses"), new KnownFolders());
    private static final long FOLDER_TIME = 77;
    private static final PassOver NOTHING_HIDDEN = new PassOver(true, List.of());

    @Test
    void every_file_of_a_folder_without_a_row_is_added() {
        FolderChanges changes = Reconciler.compare(
                listing(file("a", 1, 10), file("b", 2, 20)), null, ReconcilerTest::noRows, NOTHING_HIDDEN);

        assertThat(changes.isNew()).isTrue();
        assertThat(changes.added()).extracting(file -> file.name().text()).containsExactly("a", "b");
        assertThat(changes.state().bytes()).isEqualTo(3);
    }

    @Test
    void a_folder_with_the_known_fingerprint_is_unchanged_and_its_rows_are_not_read() {
        KnownFolder known = known(row(1, "a", 1, 10), row(2, "b", 2, 20));

        FolderChanges changes = Reconciler.compare(
                listing(file("b", 2, 20), file("a", 1, 10)), known, ReconcilerTest::noRows, NOTHING_HIDDEN);

        assertThat(changes.unchanged()).isEqualTo(2);
        assertThat(changes.rows()).isZero();
    }

    @Test
    void a_missing_file_is_gone_only_once_it_is_settled() {
        KnownMaterial a = row(1, "a", 1, 10);
        KnownMaterial b = row(2, "b", 2, 20);

        FolderChanges changes = Reconciler.compare(listing(file("a", 1, 10)), known(a, b), rows(a, b), NOTHING_HIDDEN);

        assertThat(changes.gone()).containsExactly(b);
        // Until the scan ends, the row still counts what is gone, and no quick scan takes its time for the known one.
        assertThat(changes.state())
                .isEqualTo(new FolderState(FolderState.NO_KNOWN_TIME, a.fingerprint() + b.fingerprint(), 2, 0, 3));
        assertThat(changes.present()).isEqualTo(1);
    }

    @Test
    void a_listing_that_broke_off_takes_nothing_for_gone() {
        KnownMaterial a = row(1, "a", 1, 10);
        KnownMaterial b = row(2, "b", 2, 20);
        Listing half = listing(Set.of(), Extent.PART, file("a", 1, 10));

        FolderChanges changes = Reconciler.compare(half, known(a, b), rows(a, b), NOTHING_HIDDEN);

        assertThat(changes.gone()).isEmpty();
        assertThat(changes.unchanged()).isEqualTo(1);
        assertThat(changes.state())
                .isEqualTo(new FolderState(FolderState.NO_KNOWN_TIME, a.fingerprint() + b.fingerprint(), 2, 0, 3));
    }

    @Test
    void a_file_that_could_not_be_read_keeps_its_row() {
        KnownMaterial a = row(1, "a", 1, 10);
        KnownMaterial b = row(2, "b", 2, 20);
        Listing listing = listing(Set.of("b"), Extent.WHOLE, file("a", 1, 10));

        FolderChanges changes = Reconciler.compare(listing, known(a, b), rows(a, b), NOTHING_HIDDEN);

        assertThat(changes.gone()).isEmpty();
        assertThat(changes.state().materials()).isEqualTo(2);
    }

    @Test
    void a_file_that_was_missing_and_is_back_takes_over_its_row() {
        KnownMaterial lost = new KnownMaterial(7, "a", 1, 10, 0, 5);

        FolderChanges changes = Reconciler.compare(listing(file("a", 1, 10)), gone(), rows(lost), NOTHING_HIDDEN);

        assertThat(changes.added()).isEmpty();
        assertThat(changes.updated()).singleElement().satisfies(update -> {
            assertThat(update.id()).isEqualTo(7);
            assertThat(update.why()).isEqualTo(Why.RETURNED);
        });
        assertThat(changes.state().missing()).isZero();
    }

    @Test
    void another_size_or_another_time_is_an_update() {
        KnownMaterial a = row(1, "a", 1, 10);
        KnownMaterial b = row(2, "b", 2, 20);

        FolderChanges changes = Reconciler.compare(
                listing(file("a", 5, 10), file("b", 2, 21)), known(a, b), rows(a, b), NOTHING_HIDDEN);

        assertThat(changes.updated()).extracting(FolderChanges.Update::id).containsExactly(1L, 2L);
        assertThat(changes.updated()).allMatch(update -> update.why() == Why.CHANGED);
    }

    @Test
    void names_that_read_alike_but_are_other_bytes_are_other_files() {
        DiskFile one = new DiskFile(new DiskName("bad\uFFFD", "/bad%FF"), 1, 10, 0);
        DiskFile other = new DiskFile(new DiskName("bad\uFFFD", "/bad%FE"), 1, 10, 0);
        KnownMaterial row = row(1, "/bad%FF", 1, 10);

        FolderChanges changes = Reconciler.compare(listing(one, other), known(row), rows(row), NOTHING_HIDDEN);

        assertThat(changes.added()).containsExactly(other);
        assertThat(changes.unchanged()).isEqualTo(1);
    }

    @Test
    void another_file_at_the_place_of_a_row_is_left_open_and_the_row_as_it_was() {
        KnownMaterial a = new KnownMaterial(1, "a", 1, 10, 100, 0);
        DiskFile other = file("a", 5, 50, 200);

        FolderChanges changes = Reconciler.compare(listing(other), known(a), rows(a), NOTHING_HIDDEN);

        assertThat(changes.displaced()).containsExactly(new FolderChanges.Displaced(a, other));
        assertThat(changes.updated()).isEmpty();
        assertThat(changes.state()).isEqualTo(new FolderState(FolderState.NO_KNOWN_TIME, a.fingerprint(), 1, 0, 1));
    }

    @Test
    void of_two_rows_at_one_place_the_present_one_is_compared() {
        KnownMaterial present = row(1, "a", 1, 10);
        KnownMaterial missing = new KnownMaterial(2, "a", 1, 10, 0, 5);

        FolderChanges changes = Reconciler.compare(
                listing(file("a", 1, 10), file("b", 1, 10)), known(present), rows(missing, present), NOTHING_HIDDEN);

        assertThat(changes.unchanged()).isEqualTo(1);
        assertThat(changes.state().missing()).isEqualTo(1);
    }

    private static Listing listing(DiskFile... files) {
        return listing(Set.of(), Extent.WHOLE, files);
    }

    private static Listing listing(Set<String> unread, Extent extent, DiskFile... files) {
        Own own = new Own(FOLDER_TIME, FOLDER_TIME, 0);
        long sum = Stream.of(files)
                .mapToLong(file -> Fingerprint.of(file.name(), file.size(), file.modifiedMicros()))
                .sum();
        return new Listing(FOLDER, own, List.of(files), sum, List.of(), unread, List.of(), extent);
    }

    private static DiskFile file(String name, long size, long modifiedMicros) {
        return file(name, size, modifiedMicros, 0);
    }

    private static DiskFile file(String name, long size, long modifiedMicros, long fileKey) {
        return new DiskFile(new DiskName(name, null), size, modifiedMicros, fileKey);
    }

    private static KnownMaterial row(long id, String key, long size, long modifiedMicros) {
        return new KnownMaterial(id, key, size, modifiedMicros, 0, 0);
    }

    /// The folder's row as it stands when these are its present materials.
    private static KnownFolder known(KnownMaterial... present) {
        long fingerprint =
                List.of(present).stream().mapToLong(KnownMaterial::fingerprint).sum();
        long bytes = List.of(present).stream().mapToLong(KnownMaterial::size).sum();
        return new KnownFolder(3, FOLDER_TIME, 0, fingerprint, present.length, 0, bytes, true);
    }

    /// The row of a folder that was missing.
    private static KnownFolder gone() {
        return new KnownFolder(3, FOLDER_TIME, 0, 0, 0, 1, 0, false);
    }

    private static LongFunction<List<KnownMaterial>> rows(KnownMaterial... rows) {
        return folderId -> List.of(rows);
    }

    private static List<KnownMaterial> noRows(long folderId) {
        throw new AssertionError("Nobody needs the rows of folder " + folderId);
    }
}
