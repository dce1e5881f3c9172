package app.carrel.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// The card at the top of a page: what this is at the left, its figures and main button at the right; where both do not
/// fit side by side, the right part moves below the left one.
public final class HeadCard extends Region {
    private static final double GAP = 32;
    private static final double GAP_BELOW = 16;

    /// A name has at least this much room before the figures give way.
    private static final double LEAST_WORDS = 240;

    private final Region words;
    private final Region figures;

    public HeadCard(Region words, Region figures) {
        this.words = words;
        this.figures = figures;
        getStyleClass().addAll("card", "card-pad", "head-card");
        getChildren().addAll(words, figures);
        setMinWidth(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = room(width);
        double upper = words.prefHeight(wordsWidth(room));
        double lower = figures.prefHeight(-1);
        double content = isBelow(room) ? upper + GAP_BELOW + lower : Math.max(upper, lower);
        return snappedTopInset() + content + snappedBottomInset();
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double room = room(getWidth());
        double high = getHeight() - top - snappedBottomInset();
        double wordsWidth = wordsWidth(room);
        double wordsHeight = words.prefHeight(wordsWidth);
        double figuresWidth = figuresWidth();
        double figuresHeight = figures.prefHeight(-1);
        if (isBelow(room)) {
            words.resizeRelocate(left, top, wordsWidth, wordsHeight);
            place(figures, left, top + wordsHeight + GAP_BELOW, Math.min(room, figuresWidth), figuresHeight);
        } else {
            place(words, left, top + (high - wordsHeight) / 2, wordsWidth, wordsHeight);
            place(figures, left + room - figuresWidth, top + (high - figuresHeight) / 2, figuresWidth, figuresHeight);
        }
    }

    private boolean isBelow(double room) {
        return figuresWidth() > 0 && room - figuresWidth() - GAP < Math.min(LEAST_WORDS, words.prefWidth(-1));
    }

    private double wordsWidth(double room) {
        return isBelow(room) || figuresWidth() == 0 ? room : room - figuresWidth() - GAP;
    }

    private double figuresWidth() {
        return figures.isManaged() ? snapSizeX(figures.prefWidth(-1)) : 0;
    }

    private double room(double width) {
        double whole = width < 0 ? LEAST_WORDS + GAP + figuresWidth() : width - snappedLeftInset() - snappedRightInset();
        return Math.max(0, whole);
    }

    private void place(Node node, double x, double y, double width, double height) {
        node.resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
    }
}
