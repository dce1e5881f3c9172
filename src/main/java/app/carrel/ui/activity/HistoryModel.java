package app.carrel.ui.activity;

import app.carrel.library.Library;
import app.carrel.library.wire.ProblemView;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.fx.FxQuery;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Scans that have ended, newest first, of which more are fetched as a person scrolls; and the one that was selected.
public final class HistoryModel {
    /// How many scans one question asks for.
    static final int PAGE = 100;

    /// The scan that a person looks at, with what it could not read.
    public record Details(ScanView scan, List<ProblemView> problems) {}

    private final Library library;
    private final FxQuery queries;
    private final ObservableList<ScanView> scans = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Details> details = new ReadOnlyObjectWrapper<>();
    private boolean asking;
    private boolean complete;
    private long selected;

    public HistoryModel(Library library, FxQuery queries) {
        this.library = library;
        this.queries = queries;
    }

    // Properties

    public ObservableList<ScanView> scans() {
        return FXCollections.unmodifiableObservableList(scans);
    }

    /// The selected scan; null where none is selected, or its problems are still being fetched.
    public ReadOnlyObjectProperty<@Nullable Details> detailsProperty() {
        return details.getReadOnlyProperty();
    }

    // Commands

    /// Takes in the scans that have ended since, above those that are shown.
    public void refresh() {
        queries.ask(() -> library.history(PAGE, OptionalLong.empty()), this::takeNewest, cause -> {});
    }

    /// Fetches older scans below those that are shown, if there are any.
    public void more() {
        if (asking || complete || scans.isEmpty()) {
            return;
        }
        asking = true;
        long before = scans.getLast().id();
        queries.ask(() -> library.history(PAGE, OptionalLong.of(before)), this::takeOlder, cause -> asking = false);
    }

    /// Looks at one scan; null at none.
    public void select(@Nullable ScanView scan) {
        selected = scan == null ? 0 : scan.id();
        if (scan == null) {
            details.set(null);
        } else if (scan.problems() == 0) {
            details.set(new Details(scan, List.of()));
        } else {
            queries.ask(() -> library.problems(scan.id()), problems -> show(scan, problems), cause -> show(scan, List.of()));
        }
    }

    private void show(ScanView scan, List<ProblemView> problems) {
        if (selected == scan.id()) {
            details.set(new Details(scan, problems));
        }
    }

    private void takeNewest(List<ScanView> newest) {
        List<ScanView> ended = ended(newest);
        long known = scans.isEmpty() ? 0 : scans.getFirst().id();
        boolean joined = newest.size() < PAGE || newest.stream().anyMatch(scan -> scan.id() <= known);
        if (!joined || scans.isEmpty()) {
            // So many ran since that there is a hole in between: begin anew.
            scans.setAll(ended);
            complete = newest.size() < PAGE;
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
        asking = false;
        complete = older.size() < PAGE;
        scans.addAll(ended(older));
    }

    private static List<ScanView> ended(List<ScanView> some) {
        return some.stream().filter(scan -> Outcome.of(scan) != Outcome.RUNNING).toList();
    }
}
