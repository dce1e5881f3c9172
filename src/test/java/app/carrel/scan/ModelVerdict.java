package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.scan.ModelCatalogue.Row;
import app.carrel.scan.ModelDisk.DiskFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares catalogue and disk after a scan that completed: exactly, but for what the contract says a scan cannot see.
///
/// @param folder what was scanned: a root, or a folder in it
/// @param quick  files changed in place may not have been seen
/// @param accept what is gone may be marked however much it is
/// @param blind  a folder that could not be read; empty for none
record ModelVerdict(
        ModelDisk disk,
        ModelCatalogue before,
        ModelCatalogue after,
        String folder,
        boolean quick,
        boolean accept,
        String blind,
        ScanSummary summary) {
    private static final int GUARD_FROM = 50;
    private static final int GUARD_PERCENT = 30;

    void check(boolean undisturbed) {
        Map<String, Row> now = after.presentBelow(folder);
        Set<String> withheld = new TreeSet<>(now.keySet());
        withheld.removeAll(disk.files().keySet());
        assertThat(summary.filesWithheld()).as("withheld: %s", withheld).isEqualTo(withheld.size());
        now.keySet().removeAll(withheld);
        assertThat(new TreeSet<>(now.keySet())).as("paths").isEqualTo(expectedPaths());
        now.forEach(this::checkFacts);
        checkOutside();
        if (withheld.isEmpty()) {
            assertThat(after.foldersFrom(folder)).as("folders").isEqualTo(new TreeSet<>(disk.foldersFrom(folder)));
        }
        assertThat(summary.filesSeen())
                .as("files seen")
                .isEqualTo(disk.filesBelow(folder).stream()
                        .filter(path -> !isBlind(path))
                        .count());
        checkGuard(withheld.size());
        if (undisturbed) {
            checkCounts(now, withheld.size());
        }
    }

    private boolean isBlind(String path) {
        return ModelDisk.isBelow(path, blind);
    }

    private Set<String> expectedPaths() {
        Set<String> expected = new TreeSet<>(disk.filesBelow(folder));
        expected.removeIf(this::isBlind);
        before.present().map(Row::path).filter(this::isBlind).forEach(expected::add);
        return expected;
    }

    private void checkFacts(String path, Row row) {
        DiskFile file = Objects.requireNonNull(disk.files().get(path));
        boolean asBefore = before.row(row.id())
                .filter(was -> was.size() == row.size() && was.micros() == row.micros())
                .isPresent();
        boolean mayBeOld = asBefore && (quick || isBlind(path));
        assertThat(file.sameFacts(row.size(), row.micros()) || mayBeOld)
                .as("%s is on the disk %s and in the catalogue %s", path, file, row)
                .isTrue();
    }

    /// What was not looked at is as before, but what has come in from there, a folder with all that it
    /// lost, and what was missing and has been found.
    private void checkOutside() {
        Map<Long, Row> outside = presentOutside(before);
        after.rows().values().stream()
                .filter(row -> ModelDisk.isBelow(row.path(), folder))
                .forEach(row -> outside.remove(row.id()));
        assertThat(new HashSet<>(presentOutside(after).values()))
                .as("outside of what was scanned")
                .isSubsetOf(outside.values())
                .containsAll(outside.values());
    }

    private Map<Long, Row> presentOutside(ModelCatalogue catalogue) {
        Map<Long, Row> outside = new TreeMap<>();
        catalogue
                .present()
                .filter(row -> !ModelDisk.isBelow(row.path(), folder))
                .forEach(row -> outside.put(row.id(), row));
        return outside;
    }

    private void checkGuard(int withheld) {
        long known = before.presentBelow(ModelDisk.rootOf(folder)).size();
        // Whose place another has taken is replaced rather than gone.
        long gone = before.presentBelow(folder).values().stream()
                .filter(row -> after.row(row.id()).filter(Row::missing).isPresent())
                .filter(row -> !disk.files().containsKey(row.path()))
                .count();
        if (withheld > 0) {
            assertThat(accept).as("withheld though it was accepted").isFalse();
            assertThat(isTooMuch(withheld, known))
                    .as("%d of %d withheld", withheld, known)
                    .isTrue();
            assertThat(gone).as("marked though some were withheld").isZero();
        } else if (!accept) {
            assertThat(isTooMuch(gone, known))
                    .as("%d of %d marked", gone, known)
                    .isFalse();
        }
    }

    private static boolean isTooMuch(long gone, long known) {
        return gone >= GUARD_FROM && gone * 100 > known * GUARD_PERCENT;
    }

    /// Each file counts once: as unchanged, updated, moved or added; and each that is newly gone as missing.
    private void checkCounts(Map<String, Row> now, int withheld) {
        Map<Fate, List<String>> fates = new EnumMap<>(Fate.class);
        for (Row row : now.values()) {
            if (!isBlind(row.path())) {
                fates.computeIfAbsent(fate(row), _ -> new ArrayList<>()).add(row.path());
            }
        }
        long missing = before.presentBelow(folder).values().stream()
                        .filter(row -> now.values().stream().noneMatch(is -> is.id() == row.id()))
                        .count()
                - withheld;
        String as = summary + " of " + fates;
        long moved = count(fates, Fate.MOVED);
        long added = count(fates, Fate.ADDED) + count(fates, Fate.BACK);
        long found = count(fates, Fate.FOUND_ELSEWHERE);
        assertThat(summary.filesUnchanged()).as("unchanged in %s", as).isEqualTo(count(fates, Fate.UNCHANGED));
        assertThat(summary.filesUpdated()).as("updated in %s", as).isEqualTo(count(fates, Fate.UPDATED));
        assertThat(summary.filesMissing()).as("missing in %s", as).isEqualTo(missing);
        assertThat(summary.filesMoved()).as("moved in %s", as).isEqualTo(moved + found);
        assertThat(summary.filesAdded()).as("added in %s", as).isEqualTo(added);
    }

    private enum Fate {
        UNCHANGED,
        UPDATED,
        MOVED,
        ADDED,
        BACK,
        /// It was missing, and is there at another place.
        FOUND_ELSEWHERE
    }

    private Fate fate(Row row) {
        Row was = before.rows().get(row.id());
        if (was == null) {
            return Fate.ADDED;
        }
        boolean samePlace = was.path().equals(row.path());
        if (was.missing()) {
            return samePlace ? Fate.BACK : Fate.FOUND_ELSEWHERE;
        }
        if (was.size() != row.size() || was.micros() != row.micros()) {
            return Fate.UPDATED;
        }
        return samePlace ? Fate.UNCHANGED : Fate.MOVED;
    }

    private static long count(Map<Fate, List<String>> fates, Fate fate) {
        return fates.getOrDefault(fate, List.of()).size();
    }
}
