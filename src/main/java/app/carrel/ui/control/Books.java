package app.carrel.ui.control;

import app.carrel.ui.TextSize;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// Carrel's sign: three books on a shelf, one leaning.
public final class Books extends Region {
    private static final String OUTLINE =
            "M4 19V5a1 1 0 0 1 1-1h3v16H5a1 1 0 0 1-1-1zM8 4h4v16H8zM13.5 5.2l3.8-1 4 14.8-3.8 1z";
    private static final double DRAWN_AT = 24;

    /// @param size width and height in px, beside text of the usual size
    public Books(double size, String... styleClasses) {
        SVGPath outline = new SVGPath();
        outline.setContent(OUTLINE);
        outline.getStyleClass().add("books");
        outline.getStyleClass().addAll(styleClasses);
        Scale scale = new Scale();
        outline.getTransforms().add(scale);
        getChildren().add(outline);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        TextSize.around(this).subscribe(textSize -> {
            double now = size * textSize;
            scale.setX(now / DRAWN_AT);
            scale.setY(now / DRAWN_AT);
            setPrefSize(now, now);
        });
        setMouseTransparent(true);
    }
}
