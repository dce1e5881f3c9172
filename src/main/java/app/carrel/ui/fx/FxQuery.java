package app.carrel.ui.fx;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a question on a thread of its own, mostly a virtual one, and brings the answer, or the failure, to the FX
/// thread.
///
/// The newest question wins: the answer to an older one is dropped, whenever it comes. After [#dispose] nothing comes
/// any more. Everything but the question itself happens on the FX thread.
public final class FxQuery {
    private static final Logger LOG = LoggerFactory.getLogger(FxQuery.class);

    private final Executor executor;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper(this, "asking");
    private long newest;
    private boolean disposed;
    private @Nullable Runnable again;

    public FxQuery() {
        this(FxThread.answering("carrel-query"));
    }

    /// Asks on threads named `name` that let everybody else go first.
    public static FxQuery unhurried(String name) {
        return new FxQuery(FxThread.unhurried(name));
    }

    /// Asks on the threads of `executor`, for tests that decide when an answer comes.
    public FxQuery(Executor executor) {
        this.executor = executor;
    }

    /// Asks `question`, and hands what it returns to `answer` or what it throws to `failure`, unless another question
    /// was asked meanwhile. The failure is logged here.
    public <T> void ask(
            Supplier<? extends T> question, Consumer<? super T> answer, Consumer<? super Throwable> failure) {
        FxThread.require();
        if (disposed) {
            return;
        }
        again = null;
        long number = ++newest;
        asking.set(true);
        executor.execute(() -> {
            Runnable delivery;
            try {
                T found = question.get();
                delivery = () -> answer.accept(found);
            } catch (RuntimeException | Error e) {
                LOG.warn("A question of the window got no answer", e);
                delivery = () -> failure.accept(e);
            }
            Runnable last = delivery;
            Platform.runLater(() -> deliver(number, last));
        });
    }

    /// Asks `question` once more, for what may have changed meanwhile. An answer that is awaited comes first and is not
    /// dropped, because an older picture is better than none; of several that wait behind it the newest is asked.
    public <T> void askAgain(
            Supplier<? extends T> question, Consumer<? super T> answer, Consumer<? super Throwable> failure) {
        FxThread.require();
        if (asking.get()) {
            again = () -> ask(question, answer, failure);
        } else {
            ask(question, answer, failure);
        }
    }

    /// Drops the answer that is awaited, if any.
    public void forget() {
        FxThread.require();
        newest++;
        again = null;
        asking.set(false);
    }

    /// Drops the answer that is awaited, and asks nothing any more.
    public void dispose() {
        forget();
        disposed = true;
    }

    /// Whether an answer is awaited.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    private void deliver(long number, Runnable delivery) {
        if (number == newest && !disposed) {
            asking.set(false);
            Runnable next = again;
            again = null;
            delivery.run();
            if (next != null) {
                next.run();
            }
        }
    }
}
