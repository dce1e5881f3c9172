package app.carrel.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.Refusal;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ScanView;
import app.carrel.library.wire.StatusView;
import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import app.carrel.ui.SampleScans;
import app.carrel.ui.ScriptedLibrary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.concurrent.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class ScanServiceTest {
    private static final Instant THEN = Instant.parse("2026-11-23T09:00:00Z");
    private static final Path COURSES = Path.of("/media/share/Courses");
    private static final Path PHOTOS = Path.of("/media/usb/Photography");

    private final ScriptedLibrary library = new ScriptedLibrary();
    private final ScanService scans = OnFx.get(() -> new ScanService(library));
    private final List<ScanView> ended = new ArrayList<>();

    @BeforeEach
    void listen() {
        OnFx.run(() -> scans.endedProperty().subscribe((before, now) -> ended.add(now)));
    }

    @Test
    void itRunsFromTheWishToTheEnd() {
        start(COURSES);
        assertThat(OnFx.get(scans::isRunning)).isTrue();
        untilScanning(42);

        library.end(SampleScans.completed(42, THEN));

        untilOver();
        assertThat(ended).extracting(ScanView::id).containsExactly(42L);
        assertThat(OnFx.get(scans::getValue).id()).isEqualTo(42);
        assertThat(status().isScanning()).isFalse();
        assertThat(status().lastScan()).isEqualTo(ended.getFirst());
    }

    @Test
    void itsStatusFollowsTheScan() {
        start(COURSES);
        untilScanning(42);
        library.show(SampleScans.walking(42, 45, 31_402, 100));

        Fx.until("45 percent seen", () -> scans.statusProperty().get().progress() == 45);
        library.end(SampleScans.completed(42, THEN));
        untilOver();
    }

    @Test
    void askingItToStopDoesNotEndIt() {
        start(COURSES);
        untilScanning(42);

        OnFx.run(scans::abort);

        Fx.until("asked to stop", library::abortAsked);
        assertThat(OnFx.get(() -> scans.isRunning() && scans.stoppingProperty().get()))
                .isTrue();
        assertThat(OnFx.get(scans::getState)).isNotEqualTo(Worker.State.CANCELLED);
        library.end(SampleScans.failed(42, THEN, "aborted", "Scan aborted"));
        untilOver();
        assertThat(OnFx.get(() -> scans.stoppingProperty().get())).isFalse();
        assertThat(OnFx.get(scans::getState)).isEqualTo(Worker.State.SUCCEEDED);
    }

    @Test
    void severalFoldersAreScannedOneAfterAnotherWithoutAPauseBetween() {
        List<Boolean> running = new ArrayList<>();
        OnFx.run(() -> scans.runningProperty().subscribe((before, now) -> running.add(now)));
        start(COURSES, PHOTOS);
        untilScanning(42);
        library.end(SampleScans.completed(42, THEN));
        untilScanning(43);
        library.end(SampleScans.completed(43, THEN));

        untilOver();
        assertThat(ended).extracting(ScanView::id).containsExactly(42L, 43L);
        assertThat(library.asked()).extracting(ScanRequest::folder).containsExactly(COURSES, PHOTOS);
        assertThat(running).containsExactly(true, false);
    }

    @Test
    void whoIsToldOfTheEndMayBeginTheNextAtOnce() {
        OnFx.run(() -> scans.endedProperty().subscribe((before, now) -> {
            if (before == null) {
                Platform.runLater(() -> scans.scan(ScanRequest.of(PHOTOS)));
            }
        }));
        start(COURSES);
        untilScanning(42);

        library.end(SampleScans.completed(42, THEN));

        untilScanning(43);
        library.end(SampleScans.completed(43, THEN));
        untilOver();
    }

    @Test
    void stoppingOneOfSeveralSparesTheRest() {
        start(COURSES, PHOTOS);
        untilScanning(42);
        OnFx.run(scans::abort);
        Fx.until("asked to stop", library::abortAsked);
        library.end(SampleScans.failed(42, THEN, "aborted", "Scan aborted"));

        untilOver();
        assertThat(library.asked()).extracting(ScanRequest::folder).containsExactly(COURSES);
    }

    @Test
    void aRefusalIsAFailureToStartWithItsSentence() {
        library.refuse(new Refusal(Refusal.Code.FOLDER_MISSING, "The folder is not there."));

        start(COURSES);

        Fx.until("refused", () -> scans.getState() == Worker.State.FAILED);
        assertThat(OnFx.get(scans::getException)).hasMessage("The folder is not there.");
        assertThat(OnFx.get(scans::isRunning)).isFalse();
        assertThat(ended).isEmpty();
    }

    @Test
    void aScanThatSomebodyElseStartedIsJoined() {
        library.scan(ScanRequest.of(PHOTOS));

        OnFx.run(() -> scans.see(library.status()));

        untilScanning(42);
        library.end(SampleScans.completed(42, THEN));
        untilOver();
        assertThat(ended).extracting(ScanView::id).containsExactly(42L);
    }

    @Test
    void whoeverWasQuickerIsWatchedInstead() {
        library.scan(ScanRequest.of(PHOTOS));
        ScanView theirs = SampleScans.completed(42, THEN);
        library.refuse(new Refusal(Refusal.Code.SCAN_IN_PROGRESS, "Scan already in progress", theirs));

        start(COURSES);

        untilScanning(42);
        library.end(theirs);
        untilOver();
        assertThat(ended).containsExactly(theirs);
    }

    @Test
    void aScanThatCameAndWentUnseenIsToldOf() {
        ScanView first = SampleScans.completed(40, THEN);
        ScanView second = SampleScans.completed(41, THEN);

        OnFx.run(() -> scans.see(StatusView.idle(first)));
        OnFx.run(() -> scans.see(StatusView.idle(first)));
        OnFx.run(() -> scans.see(StatusView.idle(second)));

        assertThat(ended).containsExactly(second);
    }

    @Test
    void aStatusThatComesLateDoesNotBringAnEndedScanBack() {
        start(COURSES);
        untilScanning(42);
        StatusView late = library.status();
        library.end(SampleScans.completed(42, THEN));
        untilOver();

        OnFx.run(() -> scans.see(late));
        OnFx.run(() -> scans.see(StatusView.idle(null)));

        assertThat(OnFx.get(scans::isRunning)).isFalse();
        assertThat(status().lastScan()).isNotNull();
        assertThat(ended).hasSize(1);
    }

    @Test
    void anOlderCatalogueInThePlaceOfThisOneIsNoticedAndItsScansCount() {
        ScanView before = SampleScans.completed(40, THEN);
        OnFx.run(() -> scans.see(StatusView.idle(SampleScans.completed(42, THEN))));

        OnFx.run(() -> scans.see(StatusView.idle(before)));
        OnFx.run(() -> scans.see(StatusView.idle(before)));
        OnFx.run(() -> scans.see(StatusView.idle(before)));

        assertThat(OnFx.get(() -> scans.exchangesProperty().get())).isEqualTo(1);
        assertThat(status().lastScan()).isEqualTo(before);
        assertThat(ended).isEmpty();

        ScanView next = SampleScans.completed(41, THEN);
        OnFx.run(() -> scans.see(StatusView.idle(next)));

        assertThat(ended).containsExactly(next);
    }

    @Test
    void onceTheWindowHasLeftNothingIsNotedAnyMore() {
        start(COURSES);
        untilScanning(42);
        OnFx.run(scans::leave);

        library.end(SampleScans.completed(42, THEN));

        untilOver();
        assertThat(ended).isEmpty();
        assertThat(status().isScanning()).isTrue();
    }

    private void start(Path... folders) {
        OnFx.run(() -> scans.scan(List.of(folders).stream().map(ScanRequest::of).toList()));
    }

    private void untilScanning(long id) {
        Fx.until(
                "scan " + id + " seen",
                () -> Long.valueOf(id).equals(scans.statusProperty().get().currentScanId()));
    }

    private void untilOver() {
        Fx.until("over", () -> !scans.isRunning());
    }

    private StatusView status() {
        return OnFx.get(() -> scans.statusProperty().get());
    }
}
