package app.carrel.ui.look;

import app.carrel.library.ScanRequest;
import app.carrel.library.wire.ChangeView;
import app.carrel.library.wire.ProblemView;
import app.carrel.settings.Settings;
import app.carrel.ui.Fx;
import app.carrel.ui.InSight;
import app.carrel.ui.OnFx;
import app.carrel.ui.RealRooms;
import app.carrel.ui.SampleScans;
import app.carrel.ui.ScriptedLibrary;
import app.carrel.ui.TestProgram;
import app.carrel.ui.TextSize;
import app.carrel.ui.shell.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

/// Takes the pictures of every page in `docs/screenshots`, over a real catalogue: `./mvnw verify -Pscreenshots`.
@Tag("screenshots")
@ExtendWith(Fx.class)
class ScreenshotsTest {
    /// Files that the running scan finds, second by second.
    private static final List<Integer> PACE = List.of(
            4_000, 9_000, 14_000, 17_500, 18_300, 16_900, 19_200, 18_700, 12_400, 17_800, 18_900, 19_500, 18_300);

    private static final Path PICTURES = Path.of("docs", "screenshots");

    @TempDir(factory = Library.class)
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final ScriptedLibrary scripted = new ScriptedLibrary();
    private final CountDownLatch mayClose = new CountDownLatch(1);

    @ParameterizedTest
    @CsvSource({"en, light", "en, dark", "de, light", "de, dark"})
    void everyPageIsPictured(String language, String theme) throws IOException {
        String suffix = (language.equals("en") ? "" : "-" + language) + (theme.equals("light") ? "" : "-" + theme);
        try (RealRooms rooms = new RealRooms(Files.createDirectory(folder.resolve("data")))) {
            rooms.settings().save(LookSettings.of(language, Settings.Theme.valueOf(theme.toUpperCase(Locale.ROOT))));
            first(rooms, suffix);
            Path root = folder.resolve("Courses");
            ReadingRoom.make(root);
            rooms.library().await(rooms.library().scan(ScanRequest.of(root)));
            Files.delete(root.resolve("Databases/PostgreSQL in Depth/2 – Foundations/Slides.pdf"));
            rooms.library().await(rooms.library().scan(ScanRequest.of(root)));
            pages(rooms, suffix);
        }
    }

    private void first(RealRooms rooms, String suffix) throws IOException {
        TestProgram program = new TestProgram(rooms.settings(), () -> {});
        program.open(rooms.opened());
        Window window = open(program, "#choose-folder");
        take("first" + suffix);
        Shown.close(window);
        TestProgram damaged = new TestProgram(rooms.settings(), () -> {});
        damaged.fail(FirstAndLastPages.unopened());
        Window rescue = open(damaged, "#rescue");
        take("rescue" + suffix);
        Shown.close(rescue);
    }

    /// As who needs it: twice as large, in a small window.
    private void large(String suffix) throws IOException {
        size(800, 600, 2);
        take("large" + suffix);
        size(1280, 800, 1);
    }

    /// In a window at the right edge of the screen of tests, where the menu has room below its button only.
    private void menu(MenuButton menu, String suffix) throws IOException {
        size(960, 600, 1);
        OnFx.run(() -> stage().setX(Screen.getPrimary().getBounds().getWidth() - 960));
        OnFx.run(menu::show);
        take("help-menu" + suffix);
        OnFx.run(menu::hide);
        OnFx.run(() -> stage().setX(0));
        size(1280, 800, 1);
    }

    private static void size(double width, double height, double text) {
        OnFx.run(() -> {
            TextSize.of(stage().getScene()).set(text);
            stage().setWidth(width);
            stage().setHeight(height);
        });
    }

    private void pages(RealRooms rooms, String suffix) throws IOException {
        scripted.putEnded(List.of(
                SampleScans.completed(41, Instant.now().minusSeconds(960)),
                SampleScans.failed(40, Instant.now().minusSeconds(82_000), "root_empty", "The folder is empty"),
                SampleScans.withheld(39, Instant.now().minusSeconds(90_000), 312),
                SampleScans.failed(
                        38, Instant.now().minusSeconds(250_000), "heartbeat_timeout", "Task heartbeat timeout")));
        scripted.putProblems(List.of(
                new ProblemView(SampleScans.ROOT + "/Music Theory/Harmony/2 – Foundations", "no sign of life")));
        scripted.putChanges(List.of(
                change(1, "Mathematics/Linear Algebra/2 – Foundations/04 – What can go wrong.mp4"),
                change(2, "Mathematics/Linear Algebra/2 – Foundations/04 – What can go wrong.srt"),
                change(3, "Languages/Deutsch B2/3 – In practice/Slides.pdf")));
        TestProgram program = new TestProgram(rooms.settings(), this::awaitMayClose);
        program.open(rooms.openedWith(scripted));
        Window window = open(program, ".course-card");
        take("shelf" + suffix);
        large(suffix);
        search(suffix);
        OnFx.run(() -> robot.lookup("#nav-preferences").queryButton().fire());
        Fx.until("folders", () -> robot.lookup(".remove-root").tryQuery().isPresent());
        take("preferences" + suffix);
        OnFx.run(() -> scrolled(".preferences").setVvalue(1));
        take("preferences-more" + suffix);
        help(suffix);
        course(suffix);
        activity(suffix);
        window.requestClose();
        Fx.until("closing", () -> robot.lookup("#closing").query().isVisible());
        take("closing" + suffix);
        mayClose.countDown();
        window.closed().toCompletableFuture().orTimeout(30, TimeUnit.SECONDS).join();
        scripted.end(SampleScans.completed(42, Instant.now()));
    }

    private void help(String suffix) throws IOException {
        MenuButton menu = robot.lookup("#help-menu").queryAs(MenuButton.class);
        menu(menu, suffix);
        OnFx.run(() -> menu.getItems().getLast().fire());
        Fx.until("help", () -> robot.lookup("#write-report").tryQuery().isPresent());
        take("help" + suffix);
        OnFx.run(() -> menu.getItems().getFirst().fire());
        Fx.until("keys", () -> robot.lookup("#keys-sheet").query().isVisible());
        take("keys" + suffix);
        OnFx.run(() -> robot.lookup("#nav-shelf").query().requestFocus());
    }

    /// The pane in which the page `selector` finds is scrolled.
    private ScrollPane scrolled(String selector) {
        Node at = robot.lookup(selector).query();
        while (!(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        return (ScrollPane) at;
    }

    private void search(String suffix) throws IOException {
        TextField field = robot.lookup("#search").queryAs(TextField.class);
        OnFx.run(() -> {
            field.requestFocus();
            field.setText("query");
        });
        Fx.until("found", () -> robot.lookup(".search-cell").tryQuery().isPresent());
        take("search" + suffix);
        OnFx.run(() -> {
            field.clear();
            robot.lookup("#nav-shelf").query().requestFocus();
        });
    }

    private void course(String suffix) throws IOException {
        OnFx.run(() -> robot.lookup("#nav-shelf").queryButton().fire());
        Node card = robot.lookup(".course-card")
                .match((Node each) -> String.valueOf(each.getAccessibleText()).startsWith("Data Modelling"))
                .query();
        robot.clickOn(card);
        Fx.until(
                "materials",
                () -> robot.lookup(".course-cell .list-row")
                        .match((Node row) -> InSight.isShown(row)) // Others were dressed beforehand.
                        .tryQuery()
                        .isPresent());
        take("course" + suffix);
    }

    private void activity(String suffix) throws IOException {
        OnFx.run(() -> robot.lookup("#nav-activity").queryButton().fire());
        Fx.until("history", () -> robot.lookup(".outcome").tryQuery().isPresent());
        take("activity-idle" + suffix);
        OnFx.run(() ->
                robot.lookup("#history").queryTableView().getSelectionModel().select(0));
        Fx.until("found", () -> robot.lookup("#findings-added").tryQuery().isPresent());
        take("activity-details" + suffix);
        OnFx.run(() ->
                robot.lookup("#history").queryTableView().getSelectionModel().clearSelection());
        OnFx.run(() -> robot.lookup("#scan-button").queryButton().fire());
        Fx.until("begun", () -> !scripted.asked().isEmpty());
        long files = 0;
        for (int second = 0; second < PACE.size(); second++) {
            files += PACE.get(second);
            scripted.show(SampleScans.status(
                    42,
                    SampleScans.ROOT,
                    22 + 2 * second,
                    "walking",
                    files,
                    400,
                    SampleScans.ROOT + "/Data Science/Practical Statistics/3 – In practice",
                    SampleScans.ELAPSED_MS + second * 1_000L));
            String seen = Long.toString(files);
            Fx.until(
                    "seen",
                    () -> robot.lookup(".stat-value").queryAllAs(Label.class).stream()
                            .anyMatch(label ->
                                    label.getText().replaceAll("\\D", "").equals(seen)));
        }
        take("activity" + suffix);
        scripted.show(SampleScans.walking(42, 52, files, 38_000));
        Fx.until("silent", () -> robot.lookup(".warn").tryQuery().isPresent());
        take("activity-hung" + suffix);
    }

    private static ChangeView change(int number, String path) {
        return new ChangeView(number, "added", number, false, SampleScans.ROOT + "/" + path, null);
    }

    private Window open(TestProgram program, String sign) {
        Window window = new Window(program, _ -> Optional.empty());
        window.open();
        Fx.until("open", () -> robot.lookup(sign).tryQuery().isPresent());
        OnFx.run(() -> {
            stage().setWidth(1280);
            stage().setHeight(800);
        });
        return window;
    }

    private void take(String name) throws IOException {
        Picture.take(PICTURES.resolve(name + ".png"), stage().getScene());
    }

    private static Stage stage() {
        return (Stage) javafx.stage.Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private void awaitMayClose() {
        try {
            mayClose.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }

    /// Its name can be read in the pictures.
    static final class Library implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
                throws IOException {
            return Files.createDirectory(Path.of(System.getProperty("java.io.tmpdir"), "Library"));
        }
    }
}
