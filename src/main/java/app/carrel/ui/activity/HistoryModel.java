package app.carrel.ui.activity;

import app.carrel.library.Library;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.control.Outcome;
import app.carrel.ui.fx.FxQuery;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Scans that have ended, newest first, of which more are fetched as a person scrolls.
public final class HistoryModel {
    /// How many scans one question asks for.
    static final int PAGE = 100;

    private final Library library;
    private final FxQuery askNewest = new FxQuery();
    private final FxQuery askOlder = new FxQuery();

    private final ObservableList<ScanView> scans = FXCollections.observableArrayList();
    private final ObservableList<ScanView> shown = FXCollections.unmodifiableObservableList(scans);
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper();
    private boolean complete;

    public HistoryModel(Library library) {
        this.library = library;
    }

    // Properties

    public ObservableList<ScanView> scans() {
        return shown;
    }

    /// Whether the history could not be asked for.
    public ReadOnlyBooleanProperty unreadableProperty() {
        return unreadable.getReadOnlyProperty();
    }

    // Commands

    /// Takes in the scans that have ended since, above those that are shown.
    public void refresh() {
        askNewest.ask(
                () -> library.history(PAGE, OptionalLong.empty()), this::takeNewest, cause -> unreadable.set(true));
    }

    /// Fetches older scans below those that are shown, if there are any.
    public void more() {
        if (askOlder.askingProperty().get() || complete || scans.isEmpty()) {
            return;
        }
        long before = scans.getLast().id();
        askOlder.ask(
                () -> library.history(PAGE, OptionalLong.of(before)), this::takeOlder, cause -> unreadable.set(true));
    }

    private void takeNewest(List<ScanView> newest) {
        unreadable.set(false);
        List<ScanView> ended = ended(newest);
        boolean whole = newest.size() < PAGE;
        long known = scans.isEmpty() ? Long.MAX_VALUE : scans.getFirst().id();
        if (scans.isEmpty() || (!whole && newest.getLast().id() > known)) {
            // So many ran since that there is a hole in between, or nothing is shown yet.
            askOlder.forget();
            scans.setAll(ended);
            complete = whole;
            return;
        }
        for (int i = 0; i < ended.size(); i++) {
            ScanView scan = ended.get(i);
            if (i >= scans.size() || scans.get(i).id() != scan.id()) {
                scans.add(i, scan);
            } else if (!scans.get(i).equals(scan)) {
                scans.set(i, scan);
            }
        }
    }

    private void takeOlder(List<ScanView> older) {
        unreadable.set(false);
        complete = older.size() < PAGE;
        scans.addAll(ended(older));
    }

    private static List<ScanView> ended(List<ScanView> some) {
        return some.stream().filter(scan -> Outcome.of(scan) != Outcome.RUNNING).toList();
    }
}
