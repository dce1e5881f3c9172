package app.carrel.ui.shelf;

import app.carrel.library.Housekeeping;
import app.carrel.ui.Messages;
import app.carrel.ui.control.RefusalWords;
import app.carrel.ui.fx.FxQuery;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Forgetting missing materials, and taking it back. FX thread only.
public final class ForgetModel {
    /// Who does it; waits, and throws what says why not.
    interface Work {
        /// Forgets those that are still missing.
        ///
        /// @return how many
        int forget(Collection<Long> materials);

        /// Brings back what was forgotten last.
        ///
        /// @return how many
        int bringBack();
    }

    private final Work work;
    private final Runnable changed;
    private final Messages messages;
    private final RefusalWords words;
    private final FxQuery doing = new FxQuery();

    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper(this, "done", "");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");

    /// @param changed told when there are other materials than before
    public ForgetModel(Housekeeping housekeeping, Runnable changed, Messages messages) {
        this(
                new Work() {
                    @Override
                    public int forget(Collection<Long> materials) {
                        return housekeeping.forget(materials);
                    }

                    @Override
                    public int bringBack() {
                        return housekeeping.bringMaterialsBack();
                    }
                },
                changed,
                messages);
    }

    ForgetModel(Work work, Runnable changed, Messages messages) {
        this.work = work;
        this.changed = changed;
        this.messages = messages;
        this.words = new RefusalWords(messages);
    }

    // Properties

    /// What was forgotten and can be brought back; empty where nothing can.
    ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Why the last wish was not done; empty where it was.
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    // Commands

    /// Forgets materials of a course, as far as they are missing.
    void forget(String course, List<Long> materials) {
        run(
                work -> work.forget(materials),
                count -> done.set(count == 0 ? "" : messages.get("course.forgotten", count, course)));
    }

    /// Brings back what was forgotten last.
    void bringBack() {
        run(Work::bringBack, _ -> done.set(""));
    }

    /// Says no more about it; what was forgotten stays so.
    void dismiss() {
        done.set("");
    }

    void dismissRefusal() {
        refusal.set("");
    }

    private void run(ToIntFunction<Work> wish, IntConsumer then) {
        doing.ask(
                () -> wish.applyAsInt(work),
                count -> {
                    refusal.set("");
                    then.accept(count);
                    changed.run();
                },
                why -> refusal.set(words.of(why)));
    }
}
