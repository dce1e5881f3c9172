package app.carrel.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// Carrel's sign: three books on a shelf, one leaning.
public final class Books extends Region {
    private static final String OUTLINE =
            "M4 19V5a1 1 0 0 1 1-1h3v16H5a1 1 0 0 1-1-1zM8 4h4v16H8zM13.5 5.2l3.8-1 4 14.8-3.8 1z";
    private static final double DRAWN_AT = 24;

    /// @param size width and height in px
    public Books(double size, String... styleClasses) {
        SVGPath outline = new SVGPath();
        outline.setContent(OUTLINE);
        outline.getStyleClass().add("books");
        outline.getStyleClass().addAll(styleClasses);
        outline.getTransforms().add(new Scale(size / DRAWN_AT, size / DRAWN_AT));
        getChildren().add(outline);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }
}
