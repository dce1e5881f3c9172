package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.scan.ModelCatalogue.Row;
import app.carrel.scan.ModelDisk.DiskFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Which material each file must be, by the contract's words: what is renamed or moved stays what it is,
/// what comes back is what it was, and two candidates are never guessed.
///
/// Where a file was both moved and changed, or copies make it uncertain, every answer is right but a wrong guess.
final class ModelIdentity {
    /// Which file of the disk each material is, since a scan of a whole root has said so.
    private final Map<Long, Long> uids = new HashMap<>();
    /// Which file other rows are that scans wrote which then broke off: nothing is promised of them, but once they are
    /// missing they are candidates for it like any other.
    private final Map<Long, Long> unpromised = new HashMap<>();

    /// @param disturbed scans have broken off since the last that completed
    /// @param unseen    some of them may have completed before they were seen
    record Since(boolean disturbed, boolean unseen) {}

    /// Takes over what a scan of the whole of `root` has come to, once it is found right.
    void settle(ModelCatalogue after, ModelDisk disk, String root) {
        after.presentBelow(root).forEach((path, row) -> {
            DiskFile file = disk.files().get(path);
            if (file != null) {
                uids.put(row.id(), file.uid());
            }
        });
    }

    /// Takes note that a scan that broke off has given the places of some files to others, or rows of their own.
    void adopt(ModelCatalogue after, ModelDisk disk) {
        after.present().forEach(row -> {
            DiskFile file = disk.files().get(row.path());
            if (file != null && file.sameFacts(row.size(), row.micros())) {
                unpromised.put(row.id(), file.uid());
                uids.computeIfPresent(row.id(), (_, _) -> file.uid());
            }
        });
    }

    /// Compares the whole of `root` after a scan; files below `blind` were not seen.
    void check(ModelCatalogue before, ModelCatalogue after, ModelDisk disk, String root, String blind, Since since) {
        Map<Long, String> places = new HashMap<>();
        disk.files().forEach((path, file) -> places.put(file.uid(), path));
        Map<String, Row> now = after.presentBelow(root);
        uids.forEach((id, uid) -> {
            assertThat(after.rows()).as("material %d is never deleted", id).containsKey(id);
            Row was = before.row(id).orElseThrow();
            String place = places.get(uid);
            if (place != null && ModelDisk.isBelow(place, root) && !ModelDisk.isBelow(place, blind)) {
                checkKnown(was, uid, place, disk, before, now, since);
            }
        });
        now.forEach((path, row) -> {
            DiskFile file = disk.files().get(path);
            if (file != null && !ModelDisk.isBelow(path, blind)) {
                checkPlace(path, file, row, before, disk, places);
            }
        });
    }

    private void checkKnown(
            Row was, long uid, String place, ModelDisk disk, ModelCatalogue before, Map<String, Row> now, Since since) {
        DiskFile file = Objects.requireNonNull(disk.files().get(place));
        Row is = Objects.requireNonNull(now.get(place), place);
        boolean ofThisRoot = ModelDisk.rootOf(was.path()).equals(ModelDisk.rootOf(place));
        if (!ofThisRoot && !was.missing()) {
            assertThat(is.id())
                    .as("%s is still known in its old root and is another material here", place)
                    .isNotEqualTo(was.id());
        } else if (was.path().equals(place) && !was.missing()) {
            assertThat(is.id()).as("%s has not moved: %s", place, was).isEqualTo(was.id());
        } else if (file.sameFacts(was.size(), was.micros())
                && !isMistakable(was, file, place, disk, before)
                && isOnlyCandidate(was, uid, file, place, before, since)) {
            assertThat(is.id())
                    .as("%s has come to %s, where %s is now", was, place, before.row(is.id()))
                    .isEqualTo(was.id());
        }
    }

    /// Whether a copy that looks the same stands at the old place, or stood at the new one: then nobody
    /// notices that it is another one.
    private static boolean isMistakable(Row was, DiskFile file, String place, ModelDisk disk, ModelCatalogue before) {
        DiskFile there = disk.files().get(was.path());
        return (there != null && there.sameFacts(was.size(), was.micros()))
                || before.present()
                        .anyMatch(row -> row.path().equals(place) && file.sameFacts(row.size(), row.micros()));
    }

    private boolean isOnlyCandidate(
            Row was, long uid, DiskFile file, String place, ModelCatalogue before, Since since) {
        if (since.disturbed() && was.missing()) {
            return false;
        }
        if (since.unseen()
                && before.present().anyMatch(row -> row.path().equals(place) && !uids.containsKey(row.id()))) {
            return false;
        }
        Map<Long, Long> known = new HashMap<>(unpromised);
        known.putAll(uids);
        List<Row> candidates = known.entrySet().stream()
                .filter(row -> row.getValue() == uid)
                .flatMap(row -> before.row(row.getKey()).stream())
                .filter(row -> row.missing() || ModelDisk.rootOf(row.path()).equals(ModelDisk.rootOf(place)))
                .filter(row -> file.sameFacts(row.size(), row.micros()))
                .toList();
        long present = candidates.stream().filter(row -> !row.missing()).count();
        return present == 0 ? candidates.size() == 1 : present == 1 && !was.missing();
    }

    private void checkPlace(
            String path, DiskFile file, Row row, ModelCatalogue before, ModelDisk disk, Map<Long, String> places) {
        Long uid = uids.get(row.id());
        if (uid != null && uid != file.uid()) {
            Row was = before.row(row.id()).orElseThrow();
            boolean samePlace = was.path().equals(path)
                    || (was.folder() == row.folder()
                            && ModelDisk.nameOf(was.path()).equals(ModelDisk.nameOf(path)));
            // A copy of one that is gone may even have got its number.
            boolean copy = file.sameFacts(was.size(), was.micros());
            assertThat(samePlace || copy)
                    .as("%s was guessed to be %s", path, was)
                    .isTrue();
        }
        boolean isNew = !uids.containsValue(file.uid());
        if (isNew && before.rows().values().stream().noneMatch(other -> file.sameFacts(other.size(), other.micros()))) {
            comingBack(path, row, before, disk, places)
                    .ifPresent(known -> assertThat(row.id())
                            .as("%s is back, or has a new content: %s", path, known)
                            .isEqualTo(known.id()));
        }
    }

    /// The one material that was at `path` before, where nothing else can be it now.
    private Optional<Row> comingBack(
            String path, Row now, ModelCatalogue before, ModelDisk disk, Map<Long, String> places) {
        List<Row> there = before.rows().values().stream()
                .filter(row -> row.path().equals(path))
                .toList();
        return there.stream()
                .filter(row -> there.size() == 1 && row.folder() == now.folder() && uids.containsKey(row.id()))
                .filter(row -> !places.containsKey(uids.get(row.id())))
                .filter(row ->
                        disk.files().values().stream().noneMatch(file -> file.sameFacts(row.size(), row.micros())))
                .findFirst();
    }
}
