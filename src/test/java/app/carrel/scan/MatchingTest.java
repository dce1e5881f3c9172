package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Lost rows and found files in, pairs out.
class MatchingTest {
    /// Facts of one file.
    private record Facts(long fileKey, long size, long time, String name) {}

    @Test
    void the_number_of_the_file_system_decides_whatever_the_name() {
        assertThat(match(List.of(new Facts(7, 1, 10, "a")), List.of(new Facts(7, 1, 10, "b"))))
                .containsExactly(0);
    }

    @Test
    void a_used_again_number_alone_proves_nothing() {
        assertThat(match(List.of(new Facts(7, 1, 10, "a")), List.of(new Facts(7, 2, 20, "a"))))
                .containsExactly(Matching.NOWHERE);
    }

    @Test
    void names_tell_hard_links_apart() {
        List<Facts> lost = List.of(new Facts(7, 1, 10, "a"), new Facts(7, 1, 10, "b"), new Facts(7, 1, 10, "c"));
        List<Facts> found = List.of(new Facts(7, 1, 10, "x"), new Facts(7, 1, 10, "b"), new Facts(7, 1, 10, "a"));

        // The last pair is the only one left.
        assertThat(match(lost, found)).containsExactly(2, 1, 0);
    }

    @Test
    void two_candidates_of_the_same_look_are_never_guessed() {
        Facts cover = new Facts(0, 1, 10, "cover.jpg");

        assertThat(match(List.of(cover), List.of(cover, cover))).containsExactly(Matching.NOWHERE);
        assertThat(match(List.of(cover, cover), List.of(cover))).containsExactly(Matching.NOWHERE, Matching.NOWHERE);
    }

    @Test
    void those_of_a_lower_rank_are_asked_first() {
        FileFacts lost = facts(List.of(new Facts(7, 1, 10, "a"), new Facts(7, 1, 10, "a")));
        FileFacts found = facts(List.of(new Facts(7, 1, 10, "a")));

        Matching matching = new Matching(lost, found).solve(at -> at == 1, at -> at == 0);

        assertThat(matching.foundFor(1)).isZero();
        assertThat(matching.foundFor(0)).isEqualTo(Matching.NOWHERE);
    }

    @Test
    void every_file_of_a_random_tree_is_found_again_and_none_twice() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Facts> lost = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            // Some file systems tell no numbers; then name, size and time are all there is.
            long key = random.nextInt(4) == 0 ? 0 : 1000 + i;
            lost.add(new Facts(key, random.nextInt(50), random.nextInt(50), "file " + i));
        }
        List<Facts> found = new ArrayList<>();
        for (Facts file : lost) {
            boolean renamed = file.fileKey() != 0 && random.nextBoolean();
            found.add(renamed ? new Facts(file.fileKey(), file.size(), file.time(), "renamed") : file);
        }
        Collections.shuffle(found, random);
        Map<Facts, Integer> places = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            places.put(found.get(i), i);
        }

        List<Integer> matched = match(lost, found);

        for (int i = 0; i < lost.size(); i++) {
            Facts goal = found.get(matched.get(i));
            assertThat(goal.fileKey() == 0 ? goal.name() : goal.fileKey())
                    .as("seed %d, file %d", seed, i)
                    .isEqualTo(
                            goal.fileKey() == 0
                                    ? lost.get(i).name()
                                    : lost.get(i).fileKey());
        }
        assertThat(matched).doesNotHaveDuplicates().hasSize(places.size());
    }

    private static List<Integer> match(List<Facts> lost, List<Facts> found) {
        Matching matching = new Matching(facts(lost), facts(found)).solve(at -> true);
        List<Integer> goals = new ArrayList<>();
        for (int at = 0; at < lost.size(); at++) {
            goals.add(matching.foundFor(at));
        }
        return goals;
    }

    private static FileFacts facts(List<Facts> files) {
        FileFacts facts = new FileFacts();
        for (Facts file : files) {
            facts.add(0, 0, file.fileKey(), file.size(), file.time(), Fingerprint.ofName(file.name()), -1);
        }
        return facts;
    }
}
