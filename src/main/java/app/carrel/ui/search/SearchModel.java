package app.carrel.ui.search;

import app.carrel.catalog.SearchPage;
import app.carrel.ui.Destination;
import app.carrel.ui.FileOpener;
import app.carrel.ui.Messages;
import app.carrel.ui.Navigator;
import app.carrel.ui.fx.FxQuery;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is searched for, what was found, and which of it the keyboard is at.
public final class SearchModel {
    /// More hits than this nobody reads; further letters find better ones.
    static final int MOST = 200;

    /// What was found, with the words that were searched for.
    ///
    /// @param page empty before the first answer
    record Found(SearchPage page, List<SearchRow> rows) {
        static final Found NOTHING = new Found(new SearchPage(List.of(), List.of(), 0), List.of());
    }

    private final BiFunction<String, Integer, SearchPage> ask;
    private final Runnable warmUp;
    private final FxQuery query = new FxQuery();
    private final FxQuery deeds = new FxQuery();
    private final Navigator navigator;
    private final FileOpener opener;
    private final Messages messages;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(this, "found", Found.NOTHING);
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current", -1);
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");

    /// @param ask    answers which materials a text finds, at most so many; waits
    /// @param warmUp has the names read before they are asked for; returns at once
    public SearchModel(
            BiFunction<String, Integer, SearchPage> ask,
            Runnable warmUp,
            Navigator navigator,
            FileOpener opener,
            Messages messages) {
        this.ask = ask;
        this.warmUp = warmUp;
        this.navigator = navigator;
        this.opener = opener;
        this.messages = messages;
        text.subscribe((before, now) -> search());
    }

    // Properties

    /// What is typed.
    public StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// The row that Enter opens; -1 where there is none.
    ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// How much was found, or that nothing was; empty before the first answer.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Why something could not be searched or opened; empty where nothing is wrong.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Whether what was found is to be seen.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    // Commands

    /// Has the names read, because something will be searched soon.
    void warmUp() {
        warmUp.run();
    }

    /// Shows again what was found, where something is typed.
    void resume() {
        open.set(!text.get().isBlank());
        if (open.get()) {
            search();
        }
    }

    /// Puts what was found out of sight; what is typed stays.
    public void leave() {
        open.set(false);
    }

    /// Forgets what is typed.
    void clear() {
        text.set("");
    }

    /// Moves the mark by `steps` rows, and no further than the ends.
    void move(int steps) {
        int rows = found.get().rows().size();
        if (rows > 0) {
            current.set(Math.clamp((long) current.get() + steps, 0, rows - 1));
        }
    }

    void moveTo(int row) {
        current.set(row);
    }

    /// Opens the row that the mark is at: a material in its own application, a course as a page.
    void openCurrent() {
        List<SearchRow> rows = found.get().rows();
        if (current.get() >= 0 && current.get() < rows.size()) {
            open(rows.get(current.get()));
        }
    }

    void open(SearchRow row) {
        switch (row) {
            case SearchRow.Course course -> showCourse(course.folderId());
            case SearchRow.Hit(SearchPage.Hit hit) -> attempt(() -> opener.open(hit.file()));
        }
    }

    void reveal(SearchPage.Hit hit) {
        attempt(() -> opener.reveal(hit.file()));
    }

    void showCourse(long folderId) {
        leave();
        navigator.goTo(new Destination.OneCourse(folderId));
    }

    /// Asks nothing any more.
    public void dispose() {
        query.dispose();
        deeds.dispose();
    }

    // How it works

    private void search() {
        failure.set("");
        String wanted = text.get();
        if (wanted.isBlank()) {
            query.forget();
            show(Found.NOTHING, "");
            open.set(false);
            return;
        }
        open.set(true);
        String looseFiles = messages.get("shelf.loose-files");
        query.ask(
                () -> {
                    SearchPage page = ask.apply(wanted, MOST);
                    return new Found(page, SearchRow.of(page, looseFiles));
                },
                answer -> show(answer, told(answer, wanted)),
                cause -> failure.set(messages.get("search.failed")));
    }

    private void show(Found answer, String words) {
        if (!answer.equals(found.get())) {
            found.set(answer);
            // The first row is a course; what people look for is below it.
            current.set(answer.rows().size() > 1 ? 1 : -1);
        }
        said.set(words);
    }

    private String told(Found answer, String wanted) {
        int shown = answer.page().hits().size();
        long total = answer.page().total();
        if (total == 0) {
            return messages.get("search.none", wanted.strip());
        }
        return shown < total ? messages.get("search.some", shown, total) : messages.get("search.all", total);
    }

    private void attempt(Deed deed) {
        failure.set("");
        deeds.ask(
                () -> {
                    try {
                        deed.run();
                        return "";
                    } catch (IOException e) {
                        return String.valueOf(e.getMessage());
                    }
                },
                failure::set,
                cause -> failure.set(String.valueOf(cause.getMessage())));
    }

    @FunctionalInterface
    private interface Deed {
        void run() throws IOException;
    }
}
