package app.carrel.ui.shell;

import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.Page;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.Words;
import app.carrel.ui.search.SearchField;
import app.carrel.ui.search.SearchModel;
import app.carrel.ui.search.SearchResults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The frame of three: navigation, header over the page, status bar.
final class FrameView extends FramedPage {
    private final PageArea pageArea = new PageArea();
    private final SearchField searchField;
    private final SearchResults results;
    private final KeysSheet keys;
    private final DetailsPane details;
    private final NavigationView navigationView;
    private final Rehearsal rehearsal = new Rehearsal(pageArea);

    /// @param details lie beside the page
    /// @param choose asks the person for a folder
    /// @param word   stays until it is known what is catalogued
    FrameView(
            FrameModel model,
            NavigationModel navigation,
            StatusBarModel statusBar,
            TellingModel tellings,
            Supplier<Optional<Path>> choose,
            SearchModel search,
            DetailsPane details,
            OpeningWord word,
            Messages messages,
            Words words) {
        Button addFolder = new Button(messages.get("shell.nav.add-folder"), Icon.ADD_FOLDER.node());
        addFolder.setId("add-folder");
        addFolder.getStyleClass().add("primary");
        addFolder.setOnAction(_ -> choose.get().ifPresent(model::add));
        addFolder.disableProperty().bind(model.scanningProperty());

        ObservableValue<Boolean> notOnActivity =
                navigation.hereProperty().map(here -> !(here instanceof Destination.Activity));
        word.visibleProperty().bind(navigation.shelfProperty().isNull());
        searchField = new SearchField(search, messages);
        results = new SearchResults(search, messages, words);
        keys = new KeysSheet(messages);
        this.details = details;
        details.setPage(pageArea);
        StackPane layers = new StackPane(rehearsal, details, word, results, keys);
        // Whoever turns to the page, or goes elsewhere, is done with what was found.
        pageArea.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> search.leave());
        model.pageProperty().subscribe(search::leave);
        model.pageProperty().subscribe(keys::leave);
        layers.getStyleClass().add("page-area");
        VBox.setVgrow(layers, Priority.ALWAYS);
        // What the page has no room for it scrolls to; the bar below stays in the window.
        layers.setMinHeight(0);
        navigationView =
                new NavigationView(navigation, model, messages, words, statusBar.livenessProperty(), addFolder);
        frame(
                navigationView,
                new HeaderView(
                        model.pageProperty(),
                        model,
                        messages,
                        searchField,
                        details.toggle(),
                        new HelpMenu(model, this::showKeys, messages)),
                new StatusBarView(statusBar, messages, model),
                new TellingView(tellings, notOnActivity, model, messages),
                layers);
        model.pageProperty().subscribe(this::show);
        acceptFolders(model::add, () -> !model.scanningProperty().get());
    }

    /// Gives the keyboard to the navigation, from where the arrows and the tabulator lead on.
    void settle() {
        navigationView.requestFocus();
    }

    /// Dresses everything that nobody has seen yet, then runs `ready`.
    ///
    /// @param latecomers dress what is part of no page as yet
    void rehearse(Collection<Page> pages, List<Runnable> latecomers, Runnable ready) {
        List<Runnable> others = new ArrayList<>(latecomers);
        others.add(results::rehearse);
        others.add(details::rehearse);
        others.addAll(FirstWords.scripts());
        rehearsal.begin(pages, others, ready);
    }

    /// Rehearses nothing any more.
    void leave() {
        rehearsal.leave();
    }

    /// Gives the search the keyboard, and what is typed to be typed over.
    void turnToSearch() {
        searchField.turnTo();
    }

    /// Shows which keys there are, or hides them again.
    void showKeys() {
        keys.turn();
    }

    /// Shows the details beside the page, or hides them.
    void turnDetails() {
        details.turn();
    }

    @Override
    void turnToSigns(boolean signs) {
        navigationView.turnToSigns(signs);
    }

    private void show(@Nullable Page page) {
        if (page != null) {
            // The first page would take it from whoever has it by the time that there is something on the page.
            boolean first = pageArea.isEmpty();
            boolean inNavigation = navigationView.isFocusWithin();
            pageArea.show(page.view());
            // Who walks through the navigation by keys stays there.
            if (page.asks() || !(first || inNavigation)) {
                page.takeKeyboard();
            }
        }
    }

    /// Lets go of a folder anywhere: it is as if it had been chosen.
    private void acceptFolders(Consumer<Path> add, Supplier<Boolean> ready) {
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (comesFromOutside(event) && ready.get()) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                event.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_ENTERED, event -> mark(comesFromOutside(event) && ready.get()));
        addEventHandler(DragEvent.DRAG_EXITED, _ -> mark(false));
        addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            boolean taken = comesFromOutside(event) && ready.get();
            if (taken) {
                add.accept(event.getDragboard().getFiles().getFirst().toPath());
            }
            event.setDropCompleted(taken);
            event.consume();
        });
    }

    /// What is dragged out of the window, to another program, is not to be scanned.
    private static boolean comesFromOutside(DragEvent event) {
        return event.getDragboard().hasFiles() && event.getGestureSource() == null;
    }

    private void mark(boolean dragged) {
        getStyleClass().remove("dragged");
        if (dragged) {
            getStyleClass().add("dragged");
        }
    }
}
