package app.carrel.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class FxQueryTest {
    /// Questions that are answered when the test says so.
    private final Deque<Runnable> asked = new ArrayDeque<>();

    private final FxQuery query = new FxQuery(asked::add);
    private final List<String> heard = new ArrayList<>();

    @Test
    void theAnswerComesOnTheFxThread() {
        FxQuery real = new FxQuery();
        OnFx.run(() -> real.ask(
                () -> Platform.isFxApplicationThread(),
                askedThere -> heard.add(askedThere + " " + Platform.isFxApplicationThread()),
                _ -> {}));

        Fx.until("answered", () -> !heard.isEmpty());
        assertThat(heard).containsExactly("false true");
    }

    @Test
    void theNewestQuestionWinsWheneverTheOlderAnswerComes() {
        OnFx.run(() -> ask("old"));
        OnFx.run(() -> ask("new"));
        Runnable old = asked.removeFirst();
        Runnable newest = asked.removeFirst();

        newest.run();
        old.run();

        assertThat(heardSoFar()).containsExactly("new");
    }

    @Test
    void aFailureIsDeliveredInPlaceOfAnAnswer() {
        OnFx.run(() -> query.<String>ask(
                () -> {
                    throw new IllegalArgumentException("no such course");
                },
                heard::add,
                why -> heard.add("failed: " + why.getMessage())));

        asked.removeFirst().run();

        assertThat(heardSoFar()).containsExactly("failed: no such course");
    }

    @Test
    void nothingComesAfterItWasDisposedOf() {
        OnFx.run(() -> ask("late"));
        OnFx.run(query::dispose);
        asked.removeFirst().run();
        OnFx.run(() -> ask("later"));

        assertThat(heardSoFar()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void itSaysThatItAsksUntilTheAnswerIsThere() {
        OnFx.run(() -> ask("something"));
        assertThat(OnFx.get(() -> query.askingProperty().get())).isTrue();

        asked.removeFirst().run();

        assertThat(OnFx.get(() -> query.askingProperty().get())).isFalse();
    }

    @Test
    void askingAgainLetsTheAwaitedAnswerComeFirstAndThenAsksOnce() {
        OnFx.run(() -> ask("first"));
        OnFx.run(() -> askAgain("second"));
        OnFx.run(() -> askAgain("third"));

        asked.removeFirst().run();
        assertThat(heardSoFar()).containsExactly("first");
        asked.removeFirst().run();

        assertThat(heardSoFar()).containsExactly("first", "third");
        assertThat(asked).isEmpty();
    }

    @Test
    void onlyTheFxThreadMayAsk() {
        assertThatIllegalStateException().isThrownBy(() -> ask("from elsewhere"));
    }

    private void ask(String what) {
        query.ask(() -> what, heard::add, why -> heard.add("failed"));
    }

    private void askAgain(String what) {
        query.askAgain(() -> what, heard::add, _ -> heard.add("failed"));
    }

    /// What was heard once everything that was sent to the FX thread has arrived there.
    private List<String> heardSoFar() {
        return OnFx.get(() -> List.copyOf(heard));
    }
}
