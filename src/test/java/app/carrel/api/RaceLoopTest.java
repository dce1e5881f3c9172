package app.carrel.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
import app.carrel.testing.Invariants;
import app.carrel.testing.Rounds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fifty callers ask for a scan at the same moment, over the API and beside it:
/// `./mvnw -Pslow test -Dtest=RaceLoopTest -Dcarrel.rounds=1000`
@Tag("slow")
class RaceLoopTest {
    private static final int CALLERS = 50;

    @TempDir
    Path folder;

    @Test
    void whoever_asks_at_once_exactly_one_scans_and_all_others_are_told_who() throws Exception {
        Rounds rounds = Rounds.of("fifty callers", 20);
        try (Room room = new Room(folder);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            room.write("Databases/SQL/1.mp4");
            List<Library> doors = List.of(room.library, room.remote());
            for (int round = 1; round <= rounds.total(); round++) {
                room.holdScans();
                List<Object> answers = askAtOnce(callers, doors, room.root);

                List<Long> begun = answers.stream()
                        .filter(Long.class::isInstance)
                        .map(Long.class::cast)
                        .toList();
                assertThat(begun).as(rounds.at(round)).hasSize(1);
                assertThat(answers.stream().filter(Refusal.class::isInstance).map(Refusal.class::cast))
                        .as(rounds.at(round))
                        .hasSize(CALLERS - 1)
                        .allSatisfy(refusal -> {
                            assertThat(refusal.code()).isEqualTo(Refusal.Code.SCAN_IN_PROGRESS);
                            assertThat(refusal.lock()).satisfies(lock -> {
                                assertThat(lock.scanId()).isEqualTo(begun.getFirst());
                                assertThat(lock.lockedBy()).isEqualTo("anna@desk");
                                assertThat(lock.lockedAt()).isNotNull();
                            });
                        });
                room.letScansGo();
                assertThat(room.library.await(begun.getFirst()).status()).isEqualTo("completed");
            }
            assertThat(room.library.history(1, OptionalLong.empty()).getFirst().id())
                    .as("the others have left no row")
                    .isEqualTo(rounds.total());
        }
        new Invariants().hold(folder.resolve("data"));
        rounds.done("%d calls, one scan a round".formatted(rounds.total() * CALLERS));
    }

    private static List<Object> askAtOnce(ExecutorService callers, List<Library> doors, Path root) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<Future<Object>> asking = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            Library door = doors.get(caller % doors.size());
            asking.add(callers.submit(() -> {
                go.await();
                try {
                    return door.scan(ScanRequest.of(root));
                } catch (Refusal refusal) {
                    return refusal;
                }
            }));
        }
        go.countDown();
        List<Object> answers = new ArrayList<>();
        for (Future<Object> answer : asking) {
            answers.add(answer.get());
        }
        return answers;
    }
}
