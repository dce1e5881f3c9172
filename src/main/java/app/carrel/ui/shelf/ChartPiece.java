package app.carrel.ui.shelf;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A segment of the chart's strip with its entry in the legend; shows one part after another.
final class ChartPiece {
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");
    /// Around the legend of a part, as in the style sheet.
    static final double PADDING = 8;

    private final Region segment = new Region();
    private final Region swatch = new Region();
    private final Label name = new Label("", swatch);
    private final Label figure = new Label();
    private final ToggleButton entry = new ToggleButton("", new VBox(2, name, figure));
    private final Tooltip whole = new Tooltip();
    private String color = "";

    ChartPiece() {
        segment.getStyleClass().add("chart-segment");
        swatch.getStyleClass().add("chart-swatch");
        Tooltip.install(segment, whole);
        name.setGraphicTextGap(8);
        name.setMinWidth(0);
        name.maxWidthProperty().bind(entry.widthProperty().subtract(2 * PADDING));
        figure.getStyleClass().add("chart-figure");
        entry.getStyleClass().add("chart-entry");
        entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        entry.setMinWidth(0);
        entry.setPrefWidth(0);
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setTooltip(whole);
        HBox.setHgrow(entry, Priority.ALWAYS);
    }

    /// @param newColor the style class of its colour
    /// @param spoken   everything in one line
    /// @param chosen   done at a click; nobody can where there is `nothingToDo`
    void show(String newColor, String text, String number, String spoken, Runnable chosen, boolean nothingToDo) {
        if (!newColor.equals(color)) {
            segment.getStyleClass().remove(color);
            segment.getStyleClass().add(newColor);
            swatch.getStyleClass().remove(color);
            swatch.getStyleClass().add(newColor);
            color = newColor;
        }
        name.setText(text);
        figure.setText(number);
        whole.setText(spoken);
        entry.setAccessibleText(spoken);
        entry.setDisable(nothingToDo);
        segment.setOnMouseClicked(_ -> chosen.run());
        entry.setOnAction(_ -> chosen.run());
    }

    /// @param anyChosen whether one of the pieces is
    void mark(boolean chosen, boolean anyChosen) {
        segment.pseudoClassStateChanged(FADED, anyChosen && !chosen);
        entry.setSelected(chosen);
    }

    Region segment() {
        return segment;
    }

    ToggleButton entry() {
        return entry;
    }
}
