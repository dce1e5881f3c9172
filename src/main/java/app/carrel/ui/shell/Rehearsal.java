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
/// Part by part, with a rest between, so that whoever does something meanwhile hardly waits; no part stays
/// here, and each page where it will be shown. FX thread only.
final class Rehearsal extends StackPane {
    private static final Duration REST = Duration.millis(100);

    private final PageArea area;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final PauseTransition rest = new PauseTransition(REST);
    private Runnable then = () -> {};
    private boolean over;

    /// @param area where the pages will stand
    Rehearsal(PageArea area) {
        this.area = area;
        setVisible(false);
        setManaged(false);
        rest.setOnFinished(_ -> next());
    }

    /// @param pages  in the order in which they are likely to be asked for
    /// @param others dress what is no page, one after the other
    /// @param ready  told when all are
    void begin(Collection<Page> pages, Collection<Runnable> others, Runnable ready) {
        for (Page page : pages) {
            partsOf(page.view()).forEach(part -> steps.add(() -> rehearse(page, part)));
            steps.add(() -> rehearse(page, page.view()));
        }
        steps.addAll(others);
        then = ready;
        rest.playFromStart();
    }

    /// Begins nothing any more.
    void leave() {
        rest.stop();
    }

    /// Whether everything has had its turn.
    boolean isOver() {
        return over;
    }

    private void next() {
        Runnable step = steps.poll();
        if (step == null) {
            over = true;
            then.run();
        } else {
            step.run();
            rest.playFromStart();
        }
    }

    private void rehearse(Page page, Node part) {
        if (part.getScene() != null) {
            return; // It has its first time before the person.
        }
        if (part.getParent() instanceof Pane home) {
            int place = home.getChildren().indexOf(part);
            page.rehearse(() -> layOut(part));
            home.getChildren().add(place, part);
        } else {
            page.rehearse(() -> area.prepare(page.view()));
        }
    }

    private void layOut(Node part) {
        if (getParent() instanceof Region around) {
            resize(around.getWidth(), around.getHeight());
            getChildren().setAll(part);
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
