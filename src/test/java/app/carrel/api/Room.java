package app.carrel.api;

import app.carrel.catalog.Catalog;
import app.carrel.library.Foreground;
import app.carrel.library.LocalLibrary;
import app.carrel.library.RemoteLibrary;
import app.carrel.library.RunningProgram;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ScanView;
import app.carrel.scan.Holder;
import app.carrel.scan.Recovered;
import app.carrel.scan.ScanHistory;
import app.carrel.scan.ScanLedger;
import app.carrel.scan.ScanResult;
import app.carrel.scan.Scans;
import app.carrel.settings.ApiToken;
import app.carrel.settings.Settings;
import app.carrel.store.BackupKeeper;
import app.carrel.store.Backups;
import app.carrel.store.Database;
import app.carrel.task.BackgroundTaskManager;
import app.carrel.task.TaskLimits;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on a real catalogue, and a client of it. Scans can be held in the middle, for tests that ask meanwhile.
final class Room implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    final Path root;
    final LocalLibrary library;
    final ApiToken token;
    final LoopbackServer server;
    final AtomicInteger broughtToFront = new AtomicInteger();
    volatile boolean apiEnabled = true;

    private final Database database;
    private final BackgroundTaskManager<ScanResult> tasks;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    Room(Path folder) throws IOException {
        this(folder, Limits.usual(), true);
    }

    Room(Path folder, Limits limits, boolean window) throws IOException {
        root = Files.createDirectories(folder.resolve("Courses"));
        Path data = Files.createDirectories(folder.resolve("data"));
        database = Database.open(data, Catalog.ENTITIES);
        ScanLedger ledger = new ScanLedger(database, new Holder("anna", "desk"));
        tasks = new BackgroundTaskManager<>(
                ledger,
                () -> new TaskLimits(Duration.ofSeconds(120), Duration.ofSeconds(10)),
                System::nanoTime,
                _ -> {});
        ScanHistory history = new ScanHistory(database);
        library = new LocalLibrary(
                database,
                new Scans(database, ledger, history, tasks, this::timeOfScans),
                history,
                new Catalog(database),
                new BackupKeeper(
                        database, Backups.of(data), () -> new BackupKeeper.Plan(true, 7), Clock.systemUTC(), _ -> {}),
                Settings::defaults,
                Clock.systemUTC(),
                Recovered.NOTHING);
        token = ApiToken.open(data.resolve("api-token"));
        Optional<Foreground> front = window ? Optional.of(broughtToFront::incrementAndGet) : Optional.empty();
        server = LoopbackServer.open(
                0, token, new LoopbackServer.Service(library, front, window, () -> apiEnabled), limits);
    }

    /// From now on a scan that has begun to write stands still until it is let go.
    void holdScans() {
        gate = new CountDownLatch(1);
    }

    void letScansGo() {
        gate.countDown();
    }

    private long timeOfScans() {
        if (Thread.currentThread().getName().startsWith("carrel-scan_")) {
            try {
                if (!gate.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new AssertionError("The scan was never let go");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return System.nanoTime();
    }

    /// Ends all scans, as closing does, while the server still answers.
    void stopTasks() {
        tasks.shutdown(PATIENCE, _ -> {});
    }

    RunningProgram program() {
        return new RunningProgram(server.port(), token.text());
    }

    RemoteLibrary remote() {
        return new RemoteLibrary(program());
    }

    Path write(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, path);
    }

    ScanView scan() {
        return library.await(library.scan(ScanRequest.of(root)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.text());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /// An answer that goes on.
    HttpResponse<InputStream> listen(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofInputStream());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        letScansGo();
        stopTasks();
        server.close();
        database.close();
    }
}
