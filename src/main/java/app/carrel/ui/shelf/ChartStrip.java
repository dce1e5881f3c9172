package app.carrel.ui.shelf;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Parts side by side in one strip, each as wide as its share.
final class ChartStrip extends Region {
    private static final double HEIGHT = 12;
    private static final double GAP = 2;
    /// What is there is seen, however little it is.
    private static final double LEAST = 3;

    private List<ChartPart> parts = List.of();

    ChartStrip() {
        getStyleClass().add("chart-strip");
        setMinSize(0, HEIGHT);
        setMaxHeight(HEIGHT);
        Rectangle round = new Rectangle();
        round.widthProperty().bind(widthProperty());
        round.heightProperty().bind(heightProperty());
        round.setArcWidth(HEIGHT);
        round.setArcHeight(HEIGHT);
        setClip(round);
    }

    /// @param nodes one for each of the parts
    void show(List<ChartPart> parts, List<? extends Node> nodes) {
        this.parts = parts;
        if (!getChildren().equals(nodes)) {
            getChildren().setAll(nodes);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - GAP * (parts.size() - 1);
        double spare = room - LEAST * parts.size();
        long total = ChartPart.total(parts);
        double x = 0;
        for (int i = 0; i < parts.size(); i++) {
            double width = LEAST + spare * parts.get(i).length() / total;
            getChildren().get(i).resizeRelocate(snapPositionX(x), 0, snapSizeX(width), getHeight());
            x += width + GAP;
        }
    }
}
