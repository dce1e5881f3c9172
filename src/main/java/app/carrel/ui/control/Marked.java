package app.carrel.ui.control;

import app.carrel.catalog.SearchPage.Span;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of text in which some parts are marked. What does not fit is cut at the right.
public final class Marked extends Region {
    private final TextFlow line = new TextFlow();
    private final Rectangle clip = new Rectangle();

    public Marked() {
        getStyleClass().add("marked");
        setMinWidth(0);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().add(line);
    }

    /// Shows `text`.
    ///
    /// @param marks in order, none touching another
    public void show(String text, List<Span> marks) {
        line.getChildren().clear();
        int at = 0;
        for (Span mark : marks) {
            add(text.substring(at, mark.start()), "plain");
            add(text.substring(mark.start(), mark.end()), "mark");
            at = mark.end();
        }
        add(text.substring(at), "plain");
    }

    private void add(String part, String styleClass) {
        if (!part.isEmpty()) {
            Text text = new Text(part);
            text.getStyleClass().add(styleClass);
            line.getChildren().add(text);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return snapSizeX(line.prefWidth(-1)) + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return line.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double height = line.prefHeight(-1);
        positionInArea(line, 0, 0, getWidth(), getHeight(), 0, HPos.LEFT, VPos.CENTER);
        line.resize(Math.max(getWidth(), line.prefWidth(-1)), height);
    }
}
