package app.carrel.ui.shell;

import app.carrel.catalog.Catalog;
import app.carrel.catalog.CoursePage;
import app.carrel.ui.Destination;
import app.carrel.ui.FolderChooser;
import app.carrel.ui.Habits;
import app.carrel.ui.Messages;
import app.carrel.ui.Program;
import app.carrel.ui.Subject;
import app.carrel.ui.control.FirstTime;
import app.carrel.ui.control.RefusalWords;
import app.carrel.ui.control.Words;
import app.carrel.ui.details.DetailsModel;
import app.carrel.ui.fx.DesktopCalls;
import app.carrel.ui.fx.HeartbeatService;
import app.carrel.ui.fx.ScanService;
import app.carrel.ui.fx.ShelfReading;
import app.carrel.ui.help.HelpModel;
import app.carrel.ui.help.HelpView;
import app.carrel.ui.preferences.AccessModel;
import app.carrel.ui.preferences.BackupsModel;
import app.carrel.ui.preferences.FoldersModel;
import app.carrel.ui.preferences.PreferencesModel;
import app.carrel.ui.preferences.PreferencesView;
import app.carrel.ui.search.SearchModel;
import app.carrel.ui.shelf.ForgetModel;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// Everything that comes to life once the catalogue is open: services, models and views, put together by hand.
final class Frame {
    private final ScanService scans;
    private final HeartbeatService heartbeat;
    private final ShelfReading shelf;
    private final NavigationModel navigation;
    private final SearchModel search;
    private final FrameModel model;
    private final Pages pages;
    private final TellingModel tellings;
    private final AccessModel access;
    private final AwayNews news;
    private final FrameView view;
    private final FirstWords firstWords;
    private final Catalog catalog;
    private final Scene scene;
    private final EventHandler<KeyEvent> questionMark = this::onKeyTyped;

    Frame(
            Program.Opened rooms,
            Program program,
            FolderChooser chooser,
            PreferencesModel preferences,
            Habits habits,
            Messages messages,
            Words words,
            OpeningWord word,
            Stage stage,
            Destination first) {
        scene = stage.getScene();
        catalog = rooms.catalog();
        scans = new ScanService(rooms.library());
        access = new AccessModel(
                rooms.access(), () -> program.settings().current().apiPort(), messages);
        ScanNews scanNews = new ScanNews(messages, words);
        StatusBarModel statusBar = new StatusBarModel(scans, scanNews, messages);
        tellings = new TellingModel(scans, scanNews);
        shelf = new ShelfReading(rooms.catalog()::shelf);
        navigation = new NavigationModel(shelf, messages, words);
        model = new FrameModel(
                navigation, tellings, scans, id -> rooms.catalog().course(id).map(CoursePage::folder));
        search = new SearchModel(
                rooms.catalog()::search, rooms.catalog()::warmUpSearch, model, program.opener(), messages);
        DetailsModel details = new DetailsModel(subject(), program.opener(), habits);
        view = new FrameView(
                model,
                navigation,
                statusBar,
                tellings,
                () -> chooser.choose(stage),
                search,
                new DetailsPane(details, habits, messages, words),
                word,
                messages,
                words);
        pages = new Pages(
                rooms,
                shelf,
                program.opener(),
                scans,
                new ForgetModel(rooms.housekeeping(), shelf::reload, messages),
                model,
                habits,
                messages,
                words,
                preferencesPage(rooms, program, chooser, preferences, messages, words, stage),
                new HelpView(
                        new HelpModel(program, Clock.system(ZoneId.systemDefault()), messages),
                        view::showKeys,
                        messages));
        WelcomePage welcome =
                new WelcomePage(messages, () -> chooser.choose(stage).ifPresent(model::add), scans.runningProperty());
        firstWords = new FirstWords(words);
        model.begin(pages::at, welcome, first);
        FirstTime.of(navigation.shelfProperty().map(_ -> true).orElse(false), this::rehearse);
        heartbeat = new HeartbeatService(rooms.library(), status -> {
            scans.see(status);
            statusBar.refresh();
            // The server moves when another port is set, here or in the file.
            access.refresh();
        });
        heartbeat.start();
        news = new AwayNews(stage.focusedProperty(), stage::setTitle, scans, scanNews, program.notifier(), messages);
        keys();
    }

    private ObservableValue<Subject> subject() {
        return model.pageProperty()
                .flatMap(page -> Objects.requireNonNull(page).subject())
                .orElse(new Subject.Nothing());
    }

    private PreferencesView preferencesPage(
            Program.Opened rooms,
            Program program,
            FolderChooser chooser,
            PreferencesModel preferences,
            Messages messages,
            Words words,
            Stage stage) {
        FoldersModel folders = new FoldersModel(
                rooms.library(),
                rooms.housekeeping(),
                scans.runningProperty(),
                shelf::reload,
                new RefusalWords(messages));
        return new PreferencesView(
                preferences,
                new PreferencesView.About(
                        folders,
                        access,
                        new BackupsModel(rooms.library().archive(), shelf::reload, messages, words),
                        program.dataFolder().path(),
                        new DesktopCalls(program.opener())),
                () -> chooser.choose(stage),
                model::add,
                messages,
                words);
    }

    FrameView view() {
        return view;
    }

    /// Tells that something was wrong when the program began.
    void complain(String sentence) {
        tellings.complain(sentence);
    }

    /// What a person would miss if the window were built anew.
    FrameMemory memory() {
        return FrameMemory.of(model, navigation, pages, search, scene);
    }

    /// Goes on where another frame was.
    void recall(FrameMemory memory) {
        memory.recall(model, navigation, pages, search, scene);
    }

    boolean isScanning() {
        return scans.isRunning();
    }

    /// Asks nothing any more and takes no note of what still comes: the rooms behind are closing.
    void leave() {
        heartbeat.cancel();
        view.leave();
        news.leave();
        scene.removeEventFilter(KeyEvent.KEY_TYPED, questionMark);
        shelf.dispose();
        search.dispose();
        scans.leave();
    }

    /// Once the first page stands: what is before the person comes first.
    private void rehearse() {
        firstWords.date();
        view.rehearse(pages.all(), pages.latecomers(), this::readNames);
    }

    /// Before anybody searches, but not while a scan needs the processors; and anew when one has ended.
    private void readNames() {
        FirstTime.of(scans.runningProperty().map(scanning -> !scanning), catalog::warmUpSearch);
        scans.endedProperty().subscribe((before, now) -> catalog.warmUpSearch());
    }

    private void onKeyTyped(KeyEvent event) {
        boolean typing = scene.getFocusOwner() instanceof TextInputControl;
        if (event.getCharacter().equals("?") && !typing) {
            view.showKeys();
            event.consume();
        }
    }

    private void keys() {
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), view::showKeys);
        scene.addEventFilter(KeyEvent.KEY_TYPED, questionMark);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F4), view::turnDetails);
        scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F5), model::scanAll);
        scene.getAccelerators()
                .put(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN), view::turnToSearch);
        List<Destination> byNumber =
                List.of(new Destination.Shelf(), new Destination.Activity(), new Destination.Preferences());
        List<KeyCode> numbers = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3);
        for (int i = 0; i < numbers.size(); i++) {
            Destination destination = byNumber.get(i);
            scene.getAccelerators()
                    .put(
                            new KeyCodeCombination(numbers.get(i), KeyCombination.SHORTCUT_DOWN),
                            () -> model.goTo(destination));
        }
    }
}
