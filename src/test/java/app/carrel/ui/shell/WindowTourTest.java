package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.ScanRequest;
import app.carrel.testing.SampleTree;
import app.carrel.ui.Fx;
import app.carrel.ui.FxLatency;
import app.carrel.ui.OnFx;
import app.carrel.ui.RealRooms;
import app.carrel.ui.TestProgram;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A tour of 200 actions over every page while a scan runs, by somebody in a hurry.
///
/// `-Dtour.files=1000000` makes it the tour of docs/performance.md; its figures are held against the promise only where
/// `-Dtour.strict` says that the machine is quiet.
@ExtendWith(Fx.class)
class WindowTourTest {
    private static final int FILES = Integer.getInteger("tour.files", 20_000);
    private static final boolean STRICT = Boolean.getBoolean("tour.strict");
    private static final int ACTIONS = 200;
    private static final List<String> LETTERS = List.of("i", "in", "int", "intro", "a", "ad", "advanced 0", "zzz");

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final Random chance = new Random(5);

    @Test
    void theWindowAnswersAtOnceWhateverIsDoneWhileAScanRuns() throws Exception {
        Path root = SampleTree.make(folder.resolve("Courses"), FILES, 5).root();
        RealRooms rooms = new RealRooms(folder);
        rooms.library().await(rooms.library().scan(ScanRequest.of(root)));
        Window window = new Window(TestProgram.of(rooms), _ -> Optional.empty());
        window.open();
        Fx.until("the shelf", () -> robot.lookup(".course-card").tryQuery().isPresent());
        try (FxLatency latency = new FxLatency()) {
            for (int i = 0; i < ACTIONS; i++) {
                if (i % 40 == 0) {
                    OnFx.run(() -> robot.lookup("#scan-button").queryButton().fire());
                }
                int step = i;
                latency.act(scene(), () -> act(step));
                // The next answer of the catalogue is to come in between, too.
                Fx.until("a breath", () -> true);
            }
            System.out.printf("tour over %,d files: FX thread held %s%n", FILES, latency.held());
            System.out.printf("tour over %,d files: actions shown %s%n", FILES, latency.actions());
            assertThat(latency.held().p99()).isLessThan(STRICT ? 50 : 500);
            assertThat(latency.held().longest()).isLessThan(STRICT ? 250 : 5_000);
        }
        window.requestClose();
        window.closed().toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private void act(int step) {
        switch (step % 10) {
            case 0 -> fire("#nav-shelf");
            case 1 -> scroll(".card-grid .list-view");
            case 2, 8 -> select("#nav-categories");
            case 3 -> scroll(".card-grid .list-view");
            case 4 -> select("#nav-categories");
            case 5 -> scroll("#materials");
            case 6 -> type(LETTERS.get(chance.nextInt(LETTERS.size())));
            case 7 -> fire("#nav-activity");
            default -> fire("#nav-preferences");
        }
    }

    private void fire(String id) {
        robot.lookup(id).queryButton().fire();
    }

    private void type(String letters) {
        robot.lookup("#search").queryAs(TextField.class).setText(letters);
    }

    private void select(String id) {
        list(id).ifPresent(list ->
                list.getSelectionModel().select(chance.nextInt(list.getItems().size())));
    }

    private void scroll(String selector) {
        list(selector)
                .ifPresent(list -> list.scrollTo(chance.nextInt(list.getItems().size())));
    }

    private Optional<ListView<?>> list(String selector) {
        return robot.lookup(selector)
                .match((Node node) ->
                        node instanceof ListView<?> list && !list.getItems().isEmpty())
                .<ListView<?>>tryQuery();
    }

    private static Scene scene() {
        return OnFx.get(() -> javafx.stage.Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .findFirst()
                .orElseThrow()
                .getScene());
    }
}
