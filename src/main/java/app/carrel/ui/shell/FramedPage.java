package app.carrel.ui.shell;

import app.carrel.ui.TextSize;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A page with a navigation at its left, a header above and a bar below.
abstract class FramedPage extends BorderPane {
    private static final PseudoClass SIGNS = PseudoClass.getPseudoClass("signs");

    /// A window that is narrower than this, with text of the usual size, has signs alone in its navigation.
    private static final double ROOM_FOR_WORDS = 640;

    private ObservableValue<Insets> aroundPage = Bindings.createObjectBinding(() -> Insets.EMPTY);

    FramedPage() {
        getStyleClass().add("frame");
        widthProperty().subscribe(this::fit);
        TextSize.around(this).subscribe(this::fit);
    }

    /// Whether the navigation has room for signs alone.
    abstract void turnToSigns(boolean signs);

    private void fit() {
        if (getLeft() != null) {
            boolean signs = getWidth() > 0
                    && getWidth() < ROOM_FOR_WORDS * TextSize.around(this).getValue();
            pseudoClassStateChanged(SIGNS, signs);
            turnToSigns(signs);
        }
    }

    /// @param page the rows below the header
    final void frame(Region navigation, Region header, Region bar, Region... page) {
        setLeft(navigation);
        VBox column = new VBox(header);
        column.getChildren().addAll(page);
        setCenter(column);
        setBottom(bar);
        aroundPage = Bindings.createObjectBinding(
                () -> new Insets(header.getHeight(), 0, bar.getHeight(), navigation.getWidth()),
                header.heightProperty(),
                bar.heightProperty(),
                navigation.widthProperty());
    }

    /// How much of the window does not belong to the page, on each side.
    final ObservableValue<Insets> aroundPageProperty() {
        return aroundPage;
    }
}
