package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.carrel.catalog.DiskName;
import app.carrel.scan.KnownFolders.KnownFolder;
import app.carrel.scan.Listing.DiskFolder;
import app.carrel.scan.Listing.Extent;
import app.carrel.scan.Listing.Own;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How a folder divides its share of a walk.
class SharesTest {
    @Test
    void equally_where_nothing_is_known() {
        Shares shares = Shares.of(listing(new KnownFolders(), "a", "b", "c"), new KnownFolders());

        assertThat(shares.own()).isEqualTo(0.25);
        assertThat(shares.inside(2)).isEqualTo(0.25);
    }

    @Test
    void by_the_materials_that_are_known_below_and_a_new_folder_as_an_average_one() {
        KnownFolders known = new KnownFolders();
        known.add(folder(1, 9), 0, 0, "");
        known.add(folder(2, 19), 1, 1, "small");
        known.add(folder(3, 9), 1, 1, "large");
        known.add(folder(4, 49), 3, 2, "deep");
        known.link(() -> {});

        Shares shares = Shares.of(listing(known, "large", "new", "small"), known);

        // 10 of its own, 60 in the large one, 20 in the small one, and 40 for the new one.
        assertThat(shares.own()).isCloseTo(10 / 130.0, within(1e-9));
        assertThat(shares.inside(0)).isCloseTo(60 / 130.0, within(1e-9));
        assertThat(shares.inside(1)).isCloseTo(40 / 130.0, within(1e-9));
        assertThat(shares.inside(2)).isCloseTo(20 / 130.0, within(1e-9));
    }

    private static KnownFolder folder(long id, int materials) {
        return new KnownFolder(id, 1, 0, 0, materials, 0, 0, true);
    }

    private static Listing listing(KnownFolders known, String... folders) {
        List<DiskFolder> inside = Stream.of(folders)
                .map(name -> new DiskFolder(new DiskName(name, null), 0))
                .toList();
        FolderNode root = FolderNode.root(Path.of("/courses"), known);
        return new Listing(root, Own.UNKNOWN, List.of(), 0, inside, Set.of(), List.of(), Extent.WHOLE);
    }
}
