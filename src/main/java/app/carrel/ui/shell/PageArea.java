package app.carrel.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Where the pages stand, one of them in sight. The others keep their dress and their layout: to dress a page anew
/// takes longer than everything else about showing it.
///
/// A page that is out of sight is not laid out with the window. FX thread only.
final class PageArea extends StackPane {
    PageArea() {
        setAlignment(Pos.TOP_CENTER);
    }

    boolean isEmpty() {
        return getChildren().stream().noneMatch(Node::isVisible);
    }

    void show(Region page) {
        if (!getChildren().contains(page)) {
            getChildren().add(page);
        }
        getChildren().forEach(each -> turn(each, each.equals(page)));
    }

    /// Dresses and lays out `page` as it will stand here, out of sight.
    void prepare(Region page) {
        turn(page, false);
        getChildren().add(page);
        page.resizeRelocate(0, 0, getWidth(), getHeight());
        page.applyCss();
        page.layout();
    }

    private static void turn(Node page, boolean inSight) {
        page.setManaged(inSight);
        page.setVisible(inSight);
    }
}
