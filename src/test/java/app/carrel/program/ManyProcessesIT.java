package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.ScansView;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.Invariants;
import app.carrel.testing.OtherProcess;
import app.carrel.testing.Rounds;
import app.carrel.testing.SampleTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many `carrel scan` at the same moment: `./mvnw -Pslow verify -Dit.test=ManyProcessesIT -Dcarrel.rounds=20`
@Tag("slow")
class ManyProcessesIT {
    private static final int PROCESSES = 6;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void however_many_are_started_at_once_scans_never_overlap() throws Exception {
        Rounds rounds = Rounds.of("six processes", 2);
        BuiltProgram carrel = BuiltProgram.with(folder.resolve("data"));
        Path root =
                SampleTree.make(folder.resolve("tree"), 10_000, rounds.seed()).root();
        int scanned = 0;
        for (int round = 1; round <= rounds.total(); round++) {
            List<OtherProcess> all = new ArrayList<>();
            for (int i = 0; i < PROCESSES; i++) {
                all.add(carrel.start("scan", root.toString()));
            }
            for (OtherProcess one : all) {
                int code = one.awaitExit(LIMIT);
                assertThat(code).as(rounds.at(round) + ": " + one.err()).isIn(0, 3);
                if (code == 3) {
                    assertThat(one.err()).startsWith("Scan already in progress").hasLineCount(1);
                }
                scanned += code == 0 ? 1 : 0;
                one.close();
            }
        }
        assertThat(scanned).isGreaterThanOrEqualTo(rounds.total());
        List<ScanView> history = new ArrayList<>(carrel.run("history", "--limit", "10000", "--json")
                .json(ScansView.class)
                .scans());
        assertThat(history).hasSize(scanned).allMatch(scan -> scan.status().equals("completed"));
        history.sort(Comparator.comparingLong(ScanView::id));
        for (int i = 1; i < history.size(); i++) {
            assertThat(history.get(i).startedAt())
                    .isAfterOrEqualTo(history.get(i - 1).completedAt());
        }
        new Invariants().hold(carrel.dataFolder());
        rounds.done("%d of %d scanned, the others were told who did".formatted(scanned, rounds.total() * PROCESSES));
    }
}
