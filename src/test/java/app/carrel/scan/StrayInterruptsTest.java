package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.testing.Invariants;
import app.carrel.testing.Rounds;
import app.carrel.testing.SampleTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody's code, not ours, interrupts our threads at random: `./mvnw -Pslow test -Dtest=StrayInterruptsTest`
@Tag("slow")
class StrayInterruptsTest {
    @TempDir
    Path folder;

    @Test
    void threads_that_are_interrupted_by_others_lose_nothing() throws Exception {
        Rounds rounds = Rounds.of("stray interrupts", 10);
        SampleTree tree = SampleTree.make(folder.resolve("tree"), 4_000, rounds.seed());
        Path data = Files.createDirectory(folder.resolve("data"));
        AtomicLong interrupts = new AtomicLong();
        AtomicBoolean over = new AtomicBoolean();
        Thread stranger =
                Thread.ofPlatform().name("stranger").start(() -> interrupt(rounds.random(), over, interrupts));
        try (ScanRoom room = new ScanRoom(data)) {
            for (int round = 1; round <= rounds.total(); round++) {
                room.byHand("DELETE FROM material");
                room.byHand("DELETE FROM folder");
                ScanRecord scan = room.scan(tree.root());

                assertThat(scan.errorMessage()).as(rounds.at(round)).isNull();
                assertThat(scan.summary().filesAdded()).as(rounds.at(round)).isEqualTo(4_000);
            }
        } finally {
            over.set(true);
            stranger.join();
        }
        new Invariants().hold(data);
        assertThat(interrupts.get()).isPositive();
        rounds.done("%d interrupts".formatted(interrupts.get()));
    }

    private static void interrupt(Random random, AtomicBoolean over, AtomicLong interrupts) {
        while (!over.get()) {
            List<Thread> ours = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("carrel-"))
                    .toList();
            if (!ours.isEmpty()) {
                ours.get(random.nextInt(ours.size())).interrupt();
                interrupts.incrementAndGet();
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
