package app.carrel.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.Shelf;
import app.carrel.catalog.Shelf.ShelfRoot;
import app.carrel.ui.Fx;
import app.carrel.ui.OnFx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class ShelfReadingTest {
    /// Questions that are answered when the test says so.
    private final Deque<Runnable> asked = new ArrayDeque<>();

    private String root = "/first";
    private final ShelfReading reading = new ShelfReading(this::read, new FxQuery(asked::add));
    private final List<Shelf> known = new ArrayList<>();
    private final List<Shelf> seen = new ArrayList<>();

    @Test
    void whoeverListensIsToldWhatWasRead() {
        OnFx.run(this::listen);
        reload();
        assertThat(seen).extracting(shelf -> shelf.roots().getFirst().path()).containsExactly("/first");
    }

    @Test
    void nobodyIsToldWhereNothingIsNew() {
        OnFx.run(this::listen);
        reload();
        reload();
        assertThat(seen).hasSize(1);

        root = "/second";
        reload();
        assertThat(seen).hasSize(2);
    }

    @Test
    void whoeverReadsIsToldWhatWasReadBefore() {
        OnFx.run(this::listen);
        reload();
        root = "/second";
        reload();
        reload();
        assertThat(known).containsExactly(Shelf.EMPTY, shelf("/first"), shelf("/second"));
    }

    @Test
    void whoeverAsksWhileItIsReadHasItReadOnceMoreTogether() {
        OnFx.run(reading::reload);
        OnFx.run(reading::reload);
        OnFx.run(reading::reload);
        assertThat(asked).hasSize(1);

        answer();
        assertThat(asked).hasSize(1);
        answer();
        assertThat(asked).isEmpty();
    }

    @Test
    void whatWasReadStandsWhereTheNextReadingFails() {
        reload();
        root = "";
        reload();
        assertThat(OnFx.get(() -> reading.failedProperty().get())).isTrue();
        assertThat(OnFx.get(() -> reading.shelfProperty().get())).isEqualTo(shelf("/first"));

        root = "/first";
        reload();
        assertThat(OnFx.get(() -> reading.failedProperty().get())).isFalse();
    }

    private void listen() {
        reading.shelfProperty().subscribe((_, now) -> seen.add(now));
    }

    private void reload() {
        OnFx.run(reading::reload);
        answer();
    }

    private void answer() {
        asked.removeFirst().run();
        OnFx.run(() -> {});
    }

    private Shelf read(Shelf before) {
        known.add(before);
        if (root.isEmpty()) {
            throw new IllegalStateException("cannot be read");
        }
        return shelf(root);
    }

    private static Shelf shelf(String root) {
        return new Shelf(List.of(new ShelfRoot(1, root, List.of())));
    }
}
