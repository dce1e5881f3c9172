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
    private static final String PLAIN = "plain";
    private static final String MARK = "mark";

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
        int parts = 0;
        int at = 0;
        for (Span mark : marks) {
            parts = put(parts, text.substring(at, mark.start()), PLAIN);
            parts = put(parts, text.substring(mark.start(), mark.end()), MARK);
            at = mark.end();
        }
        parts = put(parts, text.substring(at), PLAIN);
        line.getChildren().remove(parts, line.getChildren().size());
    }

    /// Texts that are there already say the next: new ones would have to be dressed with every letter that is typed.
    ///
    /// @return how many parts there are now
    private int put(int number, String part, String styleClass) {
        if (part.isEmpty()) {
            return number;
        }
        if (number == line.getChildren().size()) {
            line.getChildren().add(new Text());
        }
        Text text = (Text) line.getChildren().get(number);
        text.setText(part);
        if (!text.getStyleClass().contains(styleClass)) {
            text.getStyleClass().setAll(styleClass);
        }
        return number + 1;
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
