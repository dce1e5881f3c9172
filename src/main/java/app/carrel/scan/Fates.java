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
        /// It was missing, and its file is back at its place, where another row that is missing stood since.
        RETURNED,
        /// Its file is not there any more, and another that is known stands at its place.
        REPLACED,
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
        int place = losses.atPlaceOf(lost);
        int goal = matching.foundFor(lost);
        if (goal != Matching.NOWHERE) {
            // A missing row may be the very file that is back at its place.
            return goal == place ? Fate.STAYED : isHome(lost, goal) ? Fate.RETURNED : Fate.MOVED;
        }
        if (place >= 0 && matching.lostFor(place) == Matching.NOWHERE) {
            return Fate.STAYED;
        }
        if (!losses.wasPresent(lost)) {
            return Fate.STILL_MISSING;
        }
        FileFacts facts = losses.lost();
        boolean merged = facts.id(lost) > settledId && claimedFiles.contains(facts.fileHash(lost));
        return merged ? Fate.MERGED : place >= 0 || losses.isSucceeded(lost) ? Fate.REPLACED : Fate.GONE;
    }

    private boolean isHome(int lost, int goal) {
        FileFacts from = losses.lost();
        FileFacts to = losses.found();
        return from.folderId(lost) == to.folderId(goal)
                && from.nameHash(lost) == to.nameHash(goal)
                && !losses.wasPresent(lost);
    }

    /// The number of the file that a moved row goes to.
    int goalOf(int lost) {
        return matching.foundFor(lost);
    }

    /// Whether found file `at`, at the place of a lost row, needs a row of its own: the lost one went elsewhere, and no
    /// other came.
    boolean isNew(int at) {
        return losses.isAtPlaceOfLost(at)
                && !isTaken(at)
                && goesElsewhere(losses.found().link(at));
    }

    /// Whether a lost row goes to another place than where it stands, or to where another row stands now.
    boolean goesElsewhere(int lost) {
        int goal = matching.foundFor(lost);
        return goal != Matching.NOWHERE && goal != losses.atPlaceOf(lost);
    }

    /// Whether a lost row goes to the place of found file `at`.
    boolean isTaken(int at) {
        int lost = matching.lostFor(at);
        return lost != Matching.NOWHERE && losses.atPlaceOf(lost) != at;
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
        long added = count(Fate.RETURNED);
        long updated = 0;
        long unchanged = 0;
        FileFacts found = losses.found();
        for (int at = 0; at < found.size(); at++) {
            boolean isNew = isNew(at);
            if (!isTaken(at) && !isNew) {
                continue;
            }
            // What the walk took it for.
            int owner = found.link(at);
            if (!losses.isAtPlaceOfLost(at)) {
                added -= found.id(at) >= firstId ? 1 : 0;
                unchanged -= found.id(at) < firstId ? 1 : 0;
            } else if (losses.wasPresent(owner)) {
                updated--;
            } else if (losses.isInMovedFolder(at)) {
                moved--;
            } else {
                added--;
            }
            added += isNew ? 1 : 0;
        }
        return summary.corrected(added, updated, moved, unchanged);
    }
}
