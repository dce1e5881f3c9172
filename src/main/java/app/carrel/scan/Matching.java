package app.carrel.scan;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Finds out which lost row is which found file. Pure: columns of facts in, a number for each out.
///
/// The same number of the file system, size and time is the same file; the name decides between hard links. Where that
/// finds nothing, the same name, size and time is the same file, if there is but one on either side. What is left with
/// two candidates is never guessed. The rule and its limits stand in `docs/decisions`.
final class Matching {
    /// No file was found for a row.
    static final int NOWHERE = -1;

    /// Above this many files that look the same, nobody can tell them apart anyway.
    private static final int CROWD = 1000;

    private final FileFacts lost;
    private final FileFacts found;
    private final int[] foundFor;
    private final int[] lostFor;

    Matching(FileFacts lost, FileFacts found) {
        this.lost = lost;
        this.found = found;
        this.foundFor = new int[lost.size()];
        this.lostFor = new int[found.size()];
        Arrays.fill(foundFor, NOWHERE);
        Arrays.fill(lostFor, NOWHERE);
    }

    /// Matches the lost rows of each rank in turn: those of a lower rank are the first to be asked.
    ///
    /// @param ranks which lost rows belong to each
    Matching solve(IntPredicate... ranks) {
        for (boolean byFile : new boolean[] {true, false}) {
            for (IntPredicate rank : ranks) {
                pass(rank, byFile);
            }
        }
        return this;
    }

    /// The number of the file that lost row `at` turned out to be; [#NOWHERE] for none.
    int foundFor(int at) {
        return foundFor[at];
    }

    /// The number of the lost row that found file `at` turned out to be; [#NOWHERE] for none.
    int lostFor(int at) {
        return lostFor[at];
    }

    private void pass(IntPredicate rank, boolean byFile) {
        long[] lostKeys = keys(lost, at -> foundFor[at] == NOWHERE && rank.test(at), byFile);
        long[] foundKeys = keys(found, at -> lostFor[at] == NOWHERE, byFile);
        int l = 0;
        int f = 0;
        while (l < lostKeys.length && f < foundKeys.length) {
            int hash = hash(lostKeys[l]);
            if (hash < hash(foundKeys[f])) {
                l++;
            } else if (hash > hash(foundKeys[f])) {
                f++;
            } else {
                int lostEnd = end(lostKeys, l);
                int foundEnd = end(foundKeys, f);
                if (lostEnd - l <= CROWD && foundEnd - f <= CROWD) {
                    crowd(numbers(lostKeys, l, lostEnd), numbers(foundKeys, f, foundEnd), byFile);
                }
                l = lostEnd;
                f = foundEnd;
            }
        }
    }

    /// Matches files whose facts have the same hash.
    private void crowd(int[] lostOnes, int[] foundOnes, boolean byFile) {
        if (byFile) {
            pairs(lostOnes, foundOnes, (l, f) -> lost.sameFile(l, found, f) && lost.sameLook(l, found, f));
            pairs(lostOnes, foundOnes, (l, f) -> lost.sameFile(l, found, f));
        } else {
            pairs(lostOnes, foundOnes, (l, f) -> lost.sameLook(l, found, f));
        }
    }

    /// Joins each row with the one file that fits it, where that file fits no other row.
    private void pairs(int[] lostOnes, int[] foundOnes, Fit fit) {
        for (int l : lostOnes) {
            int f = foundFor[l] == NOWHERE ? only(foundOnes, at -> lostFor[at] == NOWHERE && fit.test(l, at)) : NOWHERE;
            if (f != NOWHERE && only(lostOnes, at -> foundFor[at] == NOWHERE && fit.test(at, f)) == l) {
                foundFor[l] = f;
                lostFor[f] = l;
            }
        }
    }

    private static int only(int[] numbers, IntPredicate test) {
        int only = NOWHERE;
        for (int at : numbers) {
            if (test.test(at)) {
                if (only != NOWHERE) {
                    return NOWHERE;
                }
                only = at;
            }
        }
        return only;
    }

    /// Hash and number of each file, sorted by hash.
    private static long[] keys(FileFacts facts, IntPredicate which, boolean byFile) {
        long[] keys = new long[facts.size()];
        int count = 0;
        for (int at = 0; at < facts.size(); at++) {
            if (which.test(at) && (!byFile || facts.fileKey(at) != 0)) {
                long hash = byFile ? facts.fileHash(at) : facts.lookHash(at);
                keys[count++] = (hash & 0xffff_ffff_0000_0000L) | at;
            }
        }
        long[] sorted = Arrays.copyOf(keys, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int hash(long key) {
        return (int) (key >> 32);
    }

    private static int end(long[] keys, int from) {
        int end = from;
        while (end < keys.length && hash(keys[end]) == hash(keys[from])) {
            end++;
        }
        return end;
    }

    private static int[] numbers(long[] keys, int from, int to) {
        int[] numbers = new int[to - from];
        for (int i = from; i < to; i++) {
            numbers[i - from] = (int) keys[i];
        }
        return numbers;
    }

    @FunctionalInterface
    private interface Fit {
        boolean test(int lost, int found);
    }
}
