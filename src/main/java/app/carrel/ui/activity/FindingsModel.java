package app.carrel.ui.activity;

import app.carrel.library.Library;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.Messages;
import app.carrel.ui.activity.Finding.Kind;
import app.carrel.ui.fx.FxQuery;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the selected scan has to tell, of one kind at a time. Long lists come in pages, as a person scrolls.
public final class FindingsModel {
    /// How many findings one question asks for.
    static final int PAGE = 200;

    private final Library library;
    private final Messages messages;
    private final FxQuery asking = new FxQuery();

    private final ReadOnlyObjectWrapper<@Nullable ScanView> scan = new ReadOnlyObjectWrapper<>(this, "scan");
    private final ReadOnlyObjectWrapper<@Nullable Kind> kind = new ReadOnlyObjectWrapper<>(this, "kind");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private List<Finding> waiting = List.of();
    private boolean complete;

    FindingsModel(Library library, Messages messages) {
        this.library = library;
        this.messages = messages;
    }

    // Properties

    /// The scan that a person looks at; null where that is none.
    public ReadOnlyObjectProperty<@Nullable ScanView> scanProperty() {
        return scan.getReadOnlyProperty();
    }

    /// Of what kind [#findings] are; null where the scan has nothing to tell.
    ReadOnlyObjectProperty<@Nullable Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /// Why there are no findings; empty where there are.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    ObservableList<Finding> findings() {
        return findings;
    }

    /// The kinds of which the scan counted any.
    List<Kind> kinds() {
        ScanView seen = scan.get();
        return seen == null
                ? List.of()
                : Stream.of(Kind.values()).filter(each -> each.of(seen) > 0).toList();
    }

    // Commands

    /// Looks at one scan; null at none.
    public void look(@Nullable ScanView at) {
        scan.set(at);
        List<Kind> kinds = kinds();
        if (kinds.isEmpty()) {
            forget();
            kind.set(null);
            said.set(at == null ? "" : messages.get("activity.findings.nothing"));
        } else {
            choose(kinds.getFirst());
        }
    }

    /// Shows the findings of another kind.
    void choose(Kind wanted) {
        forget();
        kind.set(wanted);
        ask(wanted, 0);
    }

    /// Fetches further findings, if there are any.
    void more() {
        Kind shown = kind.get();
        if (shown == null || complete || asking.askingProperty().get()) {
            return;
        }
        if (shown == Kind.PROBLEMS) {
            take(List.of());
        } else if (findings.getLast() instanceof Finding.Change(var last)) {
            ask(shown, last.number());
        }
    }

    private void forget() {
        asking.forget();
        findings.clear();
        waiting = List.of();
        complete = false;
        said.set("");
    }

    private void ask(Kind wanted, int after) {
        ScanView at = scan.get();
        if (at == null) {
            return;
        }
        asking.ask(
                () -> fetch(at.id(), wanted, after),
                this::take,
                _ -> said.set(messages.get("activity.findings.unknown")));
    }

    private List<Finding> fetch(long scanId, Kind wanted, int after) {
        return wanted == Kind.PROBLEMS
                ? library.problems(scanId).stream()
                        .<Finding>map(Finding.Problem::new)
                        .toList()
                : library.changes(scanId, wanted.name().toLowerCase(Locale.ROOT), PAGE, after).stream()
                        .<Finding>map(Finding.Change::new)
                        .toList();
    }

    /// Problems come at once but are laid out in pages: a list takes in a hundred thousand in one breath too long.
    private void take(List<Finding> some) {
        if (kind.get() == Kind.PROBLEMS) {
            waiting = some.isEmpty() ? waiting : some;
            List<Finding> page = waiting.subList(0, Math.min(PAGE, waiting.size()));
            findings.addAll(page);
            waiting = waiting.subList(page.size(), waiting.size());
            complete = waiting.isEmpty();
        } else {
            findings.addAll(some);
            complete = some.size() < PAGE;
        }
        if (findings.isEmpty()) {
            said.set(messages.get("activity.findings.no-list"));
        }
    }
}
