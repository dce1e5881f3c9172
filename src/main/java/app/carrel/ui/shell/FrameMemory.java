package app.carrel.ui.shell;

import app.carrel.ui.Destination;
import app.carrel.ui.Page;
import app.carrel.ui.search.SearchModel;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// What a person would miss if the frame were built anew: where they are, what they have selected on each page and
/// typed, how far they have scrolled, and what has the keyboard.
///
/// @param pages    as they were left
/// @param scrolled 0 at the top of the page, 1 at its foot
/// @param open     the categories whose courses the navigation lists
/// @param keyboard the id of what has the keyboard
record FrameMemory(
        Destination here,
        Pages pages,
        double scrolled,
        Set<Long> open,
        String searched,
        @Nullable String keyboard) {
    static FrameMemory of(FrameModel model, NavigationModel navigation, Pages pages, SearchModel search, Scene scene) {
        Page page = model.pageProperty().get();
        Node owner = scene.getFocusOwner();
        return new FrameMemory(
                model.here(),
                pages,
                page != null && page.view() instanceof ScrollPane scroll ? scroll.getVvalue() : 0,
                navigation.open(),
                search.textProperty().get(),
                owner == null ? null : owner.getId());
    }

    /// Gives it back to a frame that was begun at the same place.
    void recall(FrameModel model, NavigationModel navigation, Pages now, SearchModel search, Scene scene) {
        open.forEach(category -> navigation.open(category, true));
        search.textProperty().set(searched);
        now.goOnFrom(pages);
        Page page = model.pageProperty().get();
        if (page == null) {
            return;
        }
        // Once it is laid out: only then there is something to scroll.
        Platform.runLater(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            if (page.view() instanceof ScrollPane scroll) {
                scroll.setVvalue(scrolled);
            }
            Node owner = keyboard == null ? null : scene.lookup("#" + keyboard);
            if (owner != null) {
                owner.requestFocus();
            }
        });
    }
}
