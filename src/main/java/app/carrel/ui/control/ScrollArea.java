package app.carrel.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.ScrollPaneSkin;

/// Scrolls what does not fit.
///
/// JavaFX keeps a picture of what is in sight of a `ScrollPane`, and paints the whole of it for every change inside;
/// here only what has changed is painted.
public class ScrollArea extends ScrollPane {
    /// Without content yet.
    public ScrollArea() {}

    public ScrollArea(Node content) {
        super(content);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        ScrollPaneSkin skin = new ScrollPaneSkin(this);
        skin.getChildren().forEach(part -> part.setCache(false));
        return skin;
    }
}
