package app.carrel.ui.shell;

import app.carrel.ui.Page;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// Dresses and lays out the pages that nobody has seen yet, in a place where nobody sees or reaches them: the first
/// time costs several times what every later one does.
///
/// Part by part, with a rest between, so that whoever does something meanwhile hardly waits; no part stays here, and
/// each page where
/// it will be shown. FX
/// thread only.
final class Rehearsal extends StackPane {
    private static final Duration REST = Duration.millis(100);

    private final PageArea area;
    private final Deque<Page> pages = new ArrayDeque<>();
    private final Deque<Part> parts = new ArrayDeque<>();
    private final PauseTransition rest = new PauseTransition(REST);
    private Runnable then = () -> {};
    private boolean over;

    private record Part(Page page, Node node) {}

    /// @param area where the pages will stand
    Rehearsal(PageArea area) {
        this.area = area;
        setVisible(false);
        setManaged(false);
        rest.setOnFinished(_ -> next());
    }

    /// @param all   in the order in which they are likely to be asked for
    /// @param ready told when all are
    void begin(Collection<Page> all, Runnable ready) {
        pages.addAll(all);
        then = ready;
        rest.playFromStart();
    }

    /// Begins nothing any more.
    void leave() {
        rest.stop();
    }

    /// Whether every page has had its turn.
    boolean isOver() {
        return over;
    }

    private void next() {
        Part part = parts.poll();
        if (part != null) {
            rehearse(part);
        } else if (!pages.isEmpty()) {
            Page page = pages.remove();
            partsOf(page.view()).forEach(node -> parts.add(new Part(page, node)));
            parts.add(new Part(page, page.view()));
        } else {
            over = true;
            then.run();
            return;
        }
        rest.playFromStart();
    }

    private void rehearse(Part part) {
        Node node = part.node();
        if (node.getScene() != null) {
            return; // It has its first time before the person.
        }
        if (node.getParent() instanceof Pane home) {
            int place = home.getChildren().indexOf(node);
            part.page().rehearse(() -> layOut(node));
            home.getChildren().add(place, node);
        } else {
            part.page().rehearse(() -> area.prepare(part.page().view()));
        }
    }

    private void layOut(Node node) {
        if (getParent() instanceof Region around) {
            resize(around.getWidth(), around.getHeight());
            getChildren().setAll(node);
            applyCss();
            layout();
            getChildren().clear();
        }
    }

    private static List<Node> partsOf(Region page) {
        Node inside = page instanceof ScrollPane scroll ? scroll.getContent() : page;
        return inside instanceof Pane pane ? List.copyOf(pane.getChildren()) : List.of();
    }
}
