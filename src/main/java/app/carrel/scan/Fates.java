package app.carrel.scan;

import java.util.HashSet;
import java.util.Set;

/// What becomes of each row that a walk left open, and of each file. Pure.
final class Fates {
    /// The end of one lost row.
    enum Fate {
        /// It is another file than the one at its place: it goes there.
        MOVED,
        /// Its file has changed at its place, or is back.
        STAYED,
        /// Its file is not there any more.
        GONE,
        /// It was missing before and still is.
        STILL_MISSING,
        /// A provisional row of a file that an older row turned out to be.
        MERGED
    }

    private final Losses losses;
    private final Matching matching;
    private final long settledId;
    private final Set<Long> claimedFiles = new HashSet<>();

    Fates(Losses losses) {
        this.losses = losses;
        this.settledId = losses.settledId();
        FileFacts lost = losses.lost();
        this.matching = new Matching(lost, losses.found())
                .solve(
                        at -> losses.wasPresent(at) && lost.id(at) <= settledId,
                        at -> losses.wasPresent(at) && lost.id(at) > settledId,
                        at -> !losses.wasPresent(at));
        for (int at = 0; at < lost.size(); at++) {
            if (matching.foundFor(at) != Matching.NOWHERE && lost.fileKey(at) != 0) {
                claimedFiles.add(lost.fileHash(at));
            }
        }
    }

    Losses losses() {
        return losses;
    }

    Fate of(int lost) {
        if (matching.foundFor(lost) != Matching.NOWHERE) {
            return Fate.MOVED;
        }
        int place = losses.atPlaceOf(lost);
        if (place >= 0 && matching.lostFor(place) == Matching.NOWHERE) {
            return Fate.STAYED;
        }
        if (!losses.wasPresent(lost)) {
            return Fate.STILL_MISSING;
        }
        FileFacts facts = losses.lost();
        boolean merged = facts.id(lost) > settledId && claimedFiles.contains(facts.fileHash(lost));
        return merged ? Fate.MERGED : Fate.GONE;
    }

    /// The number of the file that a moved row goes to.
    int goalOf(int lost) {
        return matching.foundFor(lost);
    }

    /// Whether found file `at`, at the place of a lost row, needs a row of its own: the lost one went elsewhere, and no
    /// other came.
    boolean isNew(int at) {
        return losses.isAtPlaceOfLost(at) && !isTaken(at) && of(losses.found().link(at)) == Fate.MOVED;
    }

    /// Whether a lost row goes to the place of found file `at`.
    boolean isTaken(int at) {
        return matching.lostFor(at) != Matching.NOWHERE;
    }

    /// How many rows have this end.
    long count(Fate fate) {
        long count = 0;
        for (int at = 0; at < losses.lost().size(); at++) {
            if (of(at) == fate) {
                count++;
            }
        }
        return count;
    }

    /// The counts of a scan, corrected by what its end brought to light; `gone` is left to the caller.
    ///
    /// @param firstId the first id that this scan gave to a material
    ScanSummary correct(ScanSummary summary, long firstId) {
        long moved = count(Fate.MOVED);
        long added = 0;
        long updated = 0;
        long unchanged = 0;
        FileFacts found = losses.found();
        for (int at = 0; at < found.size(); at++) {
            boolean atPlace = losses.isAtPlaceOfLost(at);
            boolean wasUpdate = atPlace && losses.wasPresent(found.link(at));
            if (isTaken(at)) {
                added -= !wasUpdate && (atPlace || found.id(at) >= firstId) ? 1 : 0;
                updated -= wasUpdate ? 1 : 0;
                unchanged -= !atPlace && found.id(at) < firstId ? 1 : 0;
            } else if (isNew(at) && wasUpdate) {
                updated--;
                added++;
            }
        }
        return summary.corrected(added, updated, moved, unchanged);
    }
}
