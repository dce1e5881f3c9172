package app.carrel.ui.shell;

import app.carrel.library.Library;
import app.carrel.library.Offer;
import app.carrel.library.Refusal;
import app.carrel.settings.Settings;
import app.carrel.ui.Destination;
import app.carrel.ui.FolderChooser;
import app.carrel.ui.Habits;
import app.carrel.ui.Messages;
import app.carrel.ui.Program;
import app.carrel.ui.control.RefusalWords;
import app.carrel.ui.control.Words;
import app.carrel.ui.preferences.PreferencesModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window on the screen: opening, then the frame or why there is none, then closing. FX thread only; closing the
/// program waits on a virtual thread.
final class ShownWindow {
    private static final Logger LOG = LoggerFactory.getLogger(ShownWindow.class);
    private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256);
    /// The title that a desktop puts above a window wants room on the screen, too.
    private static final double TITLE = 48;
    private static final Duration BEFORE_A_WORD = Duration.millis(500);

    private final Program program;
    private final Habits habits;
    private final Optional<WindowPlace> lastPlace;
    private final Messages messages;
    private final FolderChooser chooser;
    private final Runnable gone;
    private final Words words;
    private final PreferencesModel preferences;
    private final ClosingModel closingModel;
    private final OpeningWord word;
    private final OpeningView opening;
    private final ClosingView closingView;
    private final StackPane layers;
    private final TextSteps textSteps;
    private final Theme theme;
    private final Stage stage = new Stage();
    private @Nullable Frame frame;
    private @Nullable Elsewhere elsewhere;
    private List<Offer> offers = List.of();
    private boolean closing;

    /// @param gone     told when the window is gone and the program closed
    ShownWindow(Program program, Habits habits, Messages messages, FolderChooser chooser, Runnable gone) {
        this.program = program;
        this.habits = habits;
        lastPlace = WindowPlace.of(habits);
        this.messages = messages;
        this.chooser = chooser;
        this.gone = gone;
        words = new Words(messages, Clock.system(ZoneId.systemDefault()));
        preferences = new PreferencesModel(program.settings(), messages);
        closingModel = new ClosingModel(messages, words, program::shutdownTimeout);
        word = new OpeningWord(messages);
        opening = new OpeningView(word, messages);
        closingView = new ClosingView(closingModel);
        closingView.over(opening);
        layers = new StackPane(opening, closingView);
        Scene scene = new Scene(layers);
        textSteps = new TextSteps(scene, habits);
        theme = new Theme(scene, preferences.settingsProperty().map(Settings::theme));
        stage.setScene(scene);
    }

    void show() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setTitle(messages.get("shell.name"));
        stage.setMinWidth(Math.min(800, screen.getWidth()));
        stage.setMinHeight(Math.min(600, screen.getHeight()));
        stage.setWidth(Math.min(1280, screen.getWidth()));
        stage.setHeight(Math.min(800, screen.getHeight() - TITLE));
        List<Rectangle2D> screens =
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
        lastPlace.filter(place -> place.isOn(screens)).ifPresent(this::take);
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        // While it closes nothing below can be reached, by keys and accelerators neither.
        stage.addEventFilter(InputEvent.ANY, event -> {
            if (closing) {
                event.consume();
            }
        });
        stage.show();
        // From here on: until now the window had the machine for itself.
        stage.getIcons().setAll(ICON_SIZES.stream().map(ShownWindow::icon).toList());
        program.textSize().thenAccept(size -> Platform.runLater(() -> textSteps.follow(size)));
        program.busyElsewhere().thenAccept(library -> Platform.runLater(() -> busyElsewhere(library)));
        await(program.opened());
    }

    private void await(CompletionStage<Program.Opened> opened) {
        var _ = opened.whenComplete((rooms, failure) -> Platform.runLater(() -> {
            if (failure == null) {
                opened(rooms);
            } else {
                failed(failure);
            }
        }));
    }

    private void busyElsewhere(Library library) {
        if (frame == null && !closing) {
            Elsewhere shown = new Elsewhere(library, program.opener(), messages, words);
            elsewhere = shown;
            opening.meanwhile(shown.view());
        }
    }

    private void leaveElsewhere() {
        if (elsewhere != null) {
            elsewhere.leave();
            elsewhere = null;
        }
    }

    private void take(WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(Math.max(stage.getMinWidth(), place.width()));
        stage.setHeight(Math.max(stage.getMinHeight(), place.height()));
        stage.setMaximized(place.maximized());
    }

    /// A window that fills the screen is remembered as that, with the place it had before.
    private WindowPlace place() {
        WindowPlace now =
                new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        return lastPlace
                .filter(_ -> now.maximized())
                .map(before -> new WindowPlace(before.x(), before.y(), before.width(), before.height(), true))
                .orElse(now);
    }

    void bringToFront() {
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        stage.requestFocus();
    }

    /// Once: who asks again while it closes, asks for what is being done.
    void close() {
        if (closing) {
            return;
        }
        closing = true;
        boolean scanning = frame != null && frame.isScanning();
        PauseTransition patience = new PauseTransition(BEFORE_A_WORD);
        if (scanning) {
            closingModel.begin(true);
        } else {
            patience.setOnFinished(_ -> closingModel.begin(false));
            patience.play();
        }
        leaveElsewhere();
        if (frame != null) {
            frame.leave();
        }
        place().keep(habits);
        Thread.ofVirtual().name("carrel-window-close").start(() -> {
            closeProgram();
            Platform.runLater(() -> {
                patience.stop();
                closed();
            });
        });
    }

    /// Whatever goes wrong: a window that says it is closing has to close. Errors too, such as of a class that is not
    /// where it was since another version was installed.
    private void closeProgram() {
        try {
            habits.write(program.windowFile());
            program.close();
        } catch (RuntimeException | Error e) {
            LOG.error("Closing did not go as it should", e);
        }
    }

    private void closed() {
        closingModel.end();
        theme.dispose();
        stage.close();
        gone.run();
    }

    private void opened(Program.Opened rooms) {
        leaveElsewhere();
        if (!closing) {
            Frame first = show(rooms, new Destination.Shelf());
            first.view().settle();
            program.settings().complaint().ifPresent(first::complain);
            // Later: whoever has just chosen a language must not be rebuilt while they tell so.
            preferences
                    .settingsProperty()
                    .map(Settings::language)
                    .subscribe(language -> Platform.runLater(() -> speak(language, rooms)));
        }
    }

    private Frame show(Program.Opened rooms, Destination destination) {
        Frame now = new Frame(rooms, program, chooser, preferences, habits, messages, words, word, stage, destination);
        frame = now;
        // The keys of the words on the frame before would stay, and the new ones beside them no longer press.
        layers.getChildren().removeFirst();
        stage.getScene().getMnemonics().clear();
        layers.getChildren().addFirst(now.view());
        closingView.over(now.view());
        return now;
    }

    /// The window is built anew in the other language; a running scan is joined again.
    private void speak(String language, Program.Opened rooms) {
        Frame before = frame;
        if (!closing && before != null && messages.turnTo(language)) {
            FrameMemory memory = before.memory();
            before.leave();
            show(rooms, memory.here()).recall(memory);
        }
    }

    private void failed(Throwable failure) {
        leaveElsewhere();
        Throwable cause = failure.getCause();
        Throwable why = failure instanceof CompletionException && cause != null ? cause : failure;
        LOG.error("The catalogue could not be opened", why);
        String sentence = why instanceof Refusal ? new RefusalWords(messages).of(why) : why.getMessage();
        if (why instanceof Refusal refusal && !refusal.offers().isEmpty()) {
            offers = refusal.offers();
        }
        // What was offered before still helps where a first attempt, such as a backup that is broken too, has not.
        Optional<RescueCard> rescue =
                offers.isEmpty() ? Optional.empty() : Optional.of(new RescueCard(offers, messages, words, this::take));
        opening.failed(
                sentence == null || sentence.isBlank() ? messages.get("shell.failed.unexpected") : sentence,
                rescue,
                this::close);
    }

    private void take(Offer offer) {
        if (offer instanceof Offer.ShowFile(Path file)) {
            Thread.ofVirtual().name("carrel-reveal").start(() -> reveal(file));
            return;
        }
        opening.opening();
        await(program.rescue(offer));
    }

    private void reveal(Path file) {
        try {
            program.opener()
                    .reveal(Files.exists(file) ? file : file.toAbsolutePath().resolveSibling(""));
        } catch (IOException e) {
            LOG.warn("The file could not be shown", e);
            String sentence = String.valueOf(e.getMessage());
            Platform.runLater(() -> failed(new Refusal(Refusal.Code.CATALOGUE_UNUSABLE, sentence)));
        }
    }

    private static Image icon(int size) {
        InputStream picture = ShownWindow.class.getResourceAsStream("/app/carrel/ui/icons/carrel-" + size + ".png");
        return new Image(Objects.requireNonNull(picture));
    }
}
