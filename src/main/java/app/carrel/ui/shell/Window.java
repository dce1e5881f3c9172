package app.carrel.ui.shell;

import app.carrel.settings.Settings;
import app.carrel.ui.FolderChooser;
import app.carrel.ui.Messages;
import app.carrel.ui.Program;
import app.carrel.ui.control.Words;
import app.carrel.ui.preferences.PreferencesModel;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carrel's window, from the first pixel to the last.
///
/// The public methods may be called from any thread; all else happens on the FX thread, and what waits on virtual
/// threads. A close request does not close the window: the program is closed first, off the FX thread, and the window
/// says what it waits for.
public final class Window {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256);
    private static final Duration BEFORE_A_WORD = Duration.millis(500);

    private final Program program;
    private final Messages messages;
    private final FolderChooser chooser;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    // FX thread only
    private @Nullable Shown shown;
    private boolean closing;

    /// A window on `program`, in the language of its settings.
    public Window(Program program) {
        this(program, null);
    }

    /// @param otherChooser asks for folders instead of the desktop's own dialogue, where given
    public Window(Program program, @Nullable FolderChooser otherChooser) {
        this.program = program;
        messages = Messages.in(locale(program.settings().current()));
        chooser = otherChooser == null ? new DesktopFolderChooser(messages.get("shell.choose-folder")) : otherChooser;
    }

    /// Shows the window, starting the toolkit where it is not running yet. Returns before it is seen.
    public void open() {
        try {
            Platform.startup(this::show);
        } catch (IllegalStateException running) {
            LOG.debug("The toolkit runs already", running);
            Platform.runLater(this::show);
        }
    }

    /// Completes when the window is gone and the program behind it closed.
    public CompletionStage<Void> closed() {
        return closed.minimalCompletionStage();
    }

    /// Puts the window before all others, as far as the desktop allows.
    public void bringToFront() {
        Platform.runLater(() -> {
            if (shown != null) {
                shown.stage.setIconified(false);
                shown.stage.show();
                shown.stage.toFront();
                shown.stage.requestFocus();
            }
        });
    }

    /// Closes the window as if a person had.
    public void requestClose() {
        Platform.runLater(() -> {
            if (shown != null) {
                close(shown);
            }
        });
    }

    /// What there is once the window is on screen.
    private static final class Shown {
        private final Stage stage;
        private final StackPane layers;
        private final OpeningView opening;
        private final ClosingModel closing;
        private final PreferencesModel preferences;
        private final Theme theme;
        private @Nullable Frame frame;

        private Shown(
                Stage stage,
                StackPane layers,
                OpeningView opening,
                ClosingModel closing,
                PreferencesModel preferences,
                Theme theme) {
            this.stage = stage;
            this.layers = layers;
            this.opening = opening;
            this.closing = closing;
            this.preferences = preferences;
            this.theme = theme;
        }
    }

    private void show() {
        Words words = words();
        PreferencesModel preferences = new PreferencesModel(program.settings(), messages);
        ClosingModel closingModel = new ClosingModel(messages, words, program.shutdownTimeout());
        OpeningWord word = new OpeningWord(messages);
        OpeningView opening = new OpeningView(word, messages);
        StackPane layers = new StackPane(opening, new ClosingView(closingModel));
        Scene scene = new Scene(layers);
        Theme theme = new Theme(scene, preferences.settingsProperty().map(Settings::theme));
        Stage stage = stage(scene);
        Shown now = new Shown(stage, layers, opening, closingModel, preferences, theme);
        shown = now;
        stage.setOnCloseRequest(event -> {
            event.consume();
            close(now);
        });
        stage.show();
        program.opened()
                .whenComplete((rooms, failure) -> Platform.runLater(() -> {
                    if (failure == null) {
                        opened(now, rooms, words, word);
                    } else {
                        failed(now, failure);
                    }
                }));
    }

    private Stage stage(Scene scene) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Stage stage = new Stage();
        stage.setTitle(messages.get("shell.name"));
        stage.getIcons().setAll(ICON_SIZES.stream().map(Window::icon).toList());
        stage.setScene(scene);
        stage.setMinWidth(Math.min(800, screen.getWidth()));
        stage.setMinHeight(Math.min(600, screen.getHeight()));
        stage.setWidth(Math.min(1280, screen.getWidth()));
        stage.setHeight(Math.min(800, screen.getHeight()));
        return stage;
    }

    private static Image icon(int size) {
        InputStream picture = Window.class.getResourceAsStream("/app/carrel/ui/icons/carrel-" + size + ".png");
        return new Image(Objects.requireNonNull(picture));
    }

    private void opened(Shown now, Program.Opened rooms, Words words, OpeningWord word) {
        if (closing) {
            return;
        }
        Frame frame = new Frame(rooms, program, chooser, now.preferences, messages, words, word, now.stage.getScene());
        now.frame = frame;
        now.layers.getChildren().set(0, frame.view());
    }

    private void failed(Shown now, Throwable failure) {
        Throwable why =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        LOG.error("The catalogue could not be opened", why);
        String sentence = why.getMessage();
        now.opening.failed(
                sentence == null || sentence.isBlank() ? messages.get("shell.failed.unexpected") : sentence,
                () -> close(now));
    }

    /// Once: who asks again while it closes, asks for what is being done.
    private void close(Shown now) {
        if (closing) {
            return;
        }
        closing = true;
        Frame frame = now.frame;
        boolean scanning = frame != null && frame.isScanning();
        PauseTransition patience = new PauseTransition(scanning ? Duration.millis(1) : BEFORE_A_WORD);
        patience.setOnFinished(_ -> now.closing.begin(scanning));
        patience.play();
        if (frame != null) {
            frame.leave();
        }
        Thread.ofVirtual().name("carrel-window-close").start(() -> {
            try {
                program.close();
            } catch (RuntimeException e) {
                LOG.error("Closing did not go as it should", e);
            }
            Platform.runLater(() -> {
                patience.stop();
                gone(now);
            });
        });
    }

    private void gone(Shown now) {
        now.closing.end();
        now.theme.dispose();
        now.stage.close();
        closed.complete(null);
    }

    private Words words() {
        return new Words(messages, Clock.system(ZoneId.systemDefault()));
    }

    private static Locale locale(Settings settings) {
        return settings.language().isBlank() ? Locale.getDefault() : Locale.forLanguageTag(settings.language());
    }
}
