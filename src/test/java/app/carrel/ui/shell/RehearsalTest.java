package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Destination;
import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import app.carrel.ui.Page;
import app.carrel.ui.control.CardPage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class RehearsalTest {
    private final Label first = new Label("Folders");
    private final Label second = new Label("Backups");
    private final AtomicInteger ready = new AtomicInteger();

    @Test
    void aPageIsDressedAndWholeBeforeAnybodyAsksForIt() {
        CardPage page = OnFx.get(() -> new CardPage(first, second));
        Rehearsal rehearsal = OnFx.get(() -> in(new StackPane()));

        OnFx.run(() -> rehearsal.begin(List.of(page(page)), List.of(), ready::incrementAndGet));

        Fx.until("ready", () -> ready.get() == 1);
        OnFx.run(() -> {
            assertThat(List.of(first, second))
                    .allSatisfy(card -> assertThat(card.getSkin()).isNotNull());
            assertThat(cards(page)).containsExactly(first, second);
            assertThat(page.getParent()).isInstanceOf(PageArea.class);
            assertThat(page.isVisible()).isFalse();
            assertThat(rehearsal.getChildren()).isEmpty();
        });
    }

    @Test
    void aPageThatSomebodyLooksAtStaysWhereItIs() {
        CardPage page = OnFx.get(() -> new CardPage(first, second));
        StackPane shown = OnFx.get(() -> new StackPane(page));
        Rehearsal rehearsal = OnFx.get(() -> in(shown));
        AtomicInteger moves = new AtomicInteger();
        OnFx.run(() -> page.parentProperty().subscribe((before, now) -> moves.incrementAndGet()));

        OnFx.run(() -> rehearsal.begin(List.of(page(page)), List.of(), ready::incrementAndGet));

        Fx.until("ready", () -> ready.get() == 1);
        assertThat(moves).hasValue(0);
        assertThat(OnFx.get(page::getParent)).isEqualTo(shown);
    }

    @Test
    void afterItWasLeftNothingIsTouchedAnyMore() {
        Region never = OnFx.get(() -> new CardPage(first));
        Region after = OnFx.get(() -> new CardPage(second));
        OnFx.run(() -> {
            Rehearsal rehearsal = in(new StackPane());
            rehearsal.begin(List.of(page(never)), List.of(), ready::incrementAndGet);
            rehearsal.leave();
        });
        // A second one tells that as much time has passed as the first would have needed.
        OnFx.run(() -> in(new StackPane()).begin(List.of(page(after)), List.of(), ready::incrementAndGet));

        Fx.until("the second", () -> ready.get() == 1);
        assertThat(OnFx.get(first::getSkin)).isNull();
    }

    @Test
    void rowsOfAPageThatHasNoneYetAreDressedAndTakenAwayAgain() {
        ListView<String> rows = OnFx.get(() -> new ListView<>());
        Page page = page(rows, layout -> {
            rows.getItems().setAll("a", "b");
            layout.run();
            rows.getItems().clear();
        });
        Rehearsal rehearsal = OnFx.get(() -> in(new StackPane()));

        OnFx.run(() -> rehearsal.begin(List.of(page), List.of(), ready::incrementAndGet));

        Fx.until("ready", () -> ready.get() == 1);
        assertThat(OnFx.get(() -> rows.lookupAll(".list-cell"))).hasSizeGreaterThanOrEqualTo(2);
        assertThat(OnFx.get(() -> rows.getItems().size())).isZero();
    }

    private static Rehearsal in(StackPane layers) {
        PageArea area = new PageArea();
        Rehearsal rehearsal = new Rehearsal(area);
        layers.getChildren().addAll(0, List.of(rehearsal, area));
        var _ = new Scene(layers, 400, 300);
        layers.layout();
        return rehearsal;
    }

    private static Page page(Region view) {
        return page(view, Runnable::run);
    }

    private static Page page(Region view, Consumer<Runnable> rehearsing) {
        return new Page() {
            @Override
            public Region view() {
                return view;
            }

            @Override
            public ObservableList<Crumb> trail() {
                return FXCollections.observableArrayList();
            }

            @Override
            public void show(Destination destination) {}

            @Override
            public void rehearse(Runnable layout) {
                rehearsing.accept(layout);
            }
        };
    }

    private static List<Node> cards(CardPage page) {
        return ((Pane) page.getContent()).getChildren();
    }
}
