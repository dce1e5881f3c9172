package app.carrel.bench;

import app.carrel.scan.Holder;
import app.carrel.scan.ScanLedger;
import app.carrel.scan.ScanScope;
import app.carrel.store.Database;
import app.carrel.task.BackgroundTask;
import app.carrel.task.BackgroundTaskManager;
import app.carrel.task.Pulse;
import app.carrel.task.TaskId;
import app.carrel.task.TaskLimits;
import app.carrel.testing.AlwaysOurs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// What a sign of life costs, what watching for it costs, and what renewing the lease in the database costs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls setUp first
public class HeartbeatBenchmark {
    private static final int WALKERS = 2;

    private final CountDownLatch enough = new CountDownLatch(1);
    private BackgroundTaskManager<String> tasks;
    private Pulse pulse;
    private Path place;
    private Path folder;
    private Database database;
    private ScanLedger ledger;
    private TaskId leased;

    @Setup
    public void setUp() throws IOException {
        // Judges at every check, as it does else once in ten seconds.
        tasks = new BackgroundTaskManager<>(
                new AlwaysOurs(),
                () -> new TaskLimits(Duration.ofMinutes(2), Duration.ZERO),
                System::nanoTime,
                _ -> {});
        BackgroundTask<String> task = tasks.submit(
                new TaskId("scan", 1),
                _ -> {
                    enough.await();
                    return "done";
                },
                Optional.empty());
        for (int walker = 1; walker <= WALKERS; walker++) {
            task.pulse().beat();
        }
        pulse = task.pulse();
        place = Path.of("/courses/Databases/PostgreSQL in Depth/01 - Basics/01 - Introduction.mp4");
        folder = Files.createTempDirectory("carrel-bench");
        database = Database.open(folder, List.of());
        ledger = new ScanLedger(database, new Holder("anna", "desk"));
        if (ledger.begin(new ScanScope(null, folder, folder)) instanceof ScanLedger.Begin.Begun(var scan, var _)) {
            leased = ScanLedger.task(scan.id());
        }
    }

    @TearDown
    public void tearDown() throws IOException {
        enough.countDown();
        tasks.shutdown(Duration.ofSeconds(10), _ -> {});
        database.close();
        Timed.run(List.of("rm", "-rf", folder.toString()));
    }

    @Benchmark
    public void beat() {
        pulse.beat(place);
    }

    @Benchmark
    public void check() {
        tasks.monitor().check();
    }

    @Benchmark
    public boolean renewLease() {
        return ledger.renew(leased);
    }
}
