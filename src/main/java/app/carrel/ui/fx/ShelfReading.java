package app.carrel.ui.fx;

import app.carrel.catalog.Shelf;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What stands on the shelf as it was last read, for everybody in the window: with a million materials each reading
/// takes a tenth of a second of a processor that a scan could use. Called on the FX thread only.
public final class ShelfReading {
    private final UnaryOperator<Shelf> ask;
    private final FxQuery query;
    private final ReadOnlyObjectWrapper<@Nullable Shelf> shelf = new ReadOnlyObjectWrapper<>(this, "shelf");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");

    /// The same as in the property, for the thread that reads: to compare two of them takes too long for the FX thread.
    private volatile @Nullable Shelf known;

    /// @param ask reads it; whatever is as it was in the shelf before may be the same objects
    public ShelfReading(UnaryOperator<Shelf> ask) {
        this.ask = ask;
        // The first one is waited for.
        query = new FxQuery(
                reading -> (known == null ? FxThread.answering("carrel-query") : FxThread.unhurried("carrel-shelf"))
                        .execute(reading));
    }

    ShelfReading(UnaryOperator<Shelf> ask, FxQuery query) {
        this.ask = ask;
        this.query = query;
    }

    // Properties

    /// Null until the first answer has come; the same object as long as it says the same.
    public ReadOnlyObjectProperty<@Nullable Shelf> shelfProperty() {
        return shelf.getReadOnlyProperty();
    }

    /// Whether the last reading failed; what was read before still stands.
    public ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    // Commands

    /// Reads it anew, because it may have changed.
    public void reload() {
        query.askAgain(this::read, this::accept, _ -> failed.set(true));
    }

    public void dispose() {
        query.dispose();
    }

    private Shelf read() {
        Shelf before = known;
        Shelf now = ask.apply(before == null ? Shelf.EMPTY : before);
        return before != null && before.equals(now) ? before : now;
    }

    private void accept(Shelf answer) {
        failed.set(false);
        known = answer;
        shelf.set(answer);
    }
}
