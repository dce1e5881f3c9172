package app.carrel.ui.control;

import app.carrel.ui.TextSize;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/// Two things side by side, the right one at the right edge; where both do not fit, the right one moves below the left
/// one.
public final class Sides extends Region {
    private static final double GAP = 32;
    private static final double GAP_BELOW = 16;

    private final Region left;
    private final Region right;
    private final ObservableValue<Double> leastLeft;
    private final VPos align;

    /// The width of the last answer, which is good until something in it changes; none is equal to [Double#NaN].
    private double knownWidth = Double.NaN;

    private double knownHeight;

    /// @param leastLeft the width, in pixels for text of the usual size, that the left side needs before the right one
    /// has to give way
    /// @param align     how they stand beside each other
    public Sides(Region left, Region right, double leastLeft, VPos align) {
        this.left = left;
        this.right = right;
        this.leastLeft = TextSize.around(this).map(size -> leastLeft * size);
        this.leastLeft.subscribe(this::requestLayout);
        this.align = align;
        getChildren().addAll(left, right);
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

    /// Asked several times in each layout, where all text in it would be measured anew.
    @Override
    protected double computePrefHeight(double width) {
        if (width != knownWidth) {
            knownHeight = heightAt(width);
            knownWidth = width;
        }
        return knownHeight;
    }

    @Override
    public void requestLayout() {
        knownWidth = Double.NaN;
        super.requestLayout();
    }

    private double heightAt(double width) {
        double room = width < 0 ? leastLeft.getValue() + GAP + rightWidth() : roomOf(width);
        double upper = left.prefHeight(leftWidth(room));
        double lower = rightHeight(room);
        double content = isBelow(room) ? upper + GAP_BELOW + lower : Math.max(upper, lower);
        return snappedTopInset() + content + snappedBottomInset();
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double room = roomOf(getWidth());
        double leftWidth = leftWidth(room);
        double leftHeight = left.prefHeight(leftWidth);
        double rightHeight = rightHeight(room);
        if (isBelow(room)) {
            place(left, x, y, leftWidth, leftHeight);
            place(right, x, y + leftHeight + GAP_BELOW, room, rightHeight);
        } else {
            double high = getHeight() - y - snappedBottomInset();
            place(left, x, y + down(high - leftHeight), leftWidth, leftHeight);
            place(right, x + room - rightWidth(), y + down(high - rightHeight), rightWidth(), rightHeight);
        }
    }

    private double down(double spare) {
        return switch (align) {
            case TOP, BASELINE -> 0;
            case CENTER -> spare / 2;
            case BOTTOM -> spare;
        };
    }

    private boolean isBelow(double room) {
        return right.isManaged() && room - rightWidth() - GAP < Math.min(leastLeft.getValue(), left.prefWidth(-1));
    }

    private double leftWidth(double room) {
        return isBelow(room) || !right.isManaged() ? room : room - rightWidth() - GAP;
    }

    private double rightWidth() {
        return right.isManaged() ? snapSizeX(right.prefWidth(-1)) : 0;
    }

    private double rightHeight(double room) {
        return right.isManaged() ? right.prefHeight(isBelow(room) ? room : rightWidth()) : 0;
    }

    private double roomOf(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }

    private void place(Region side, double x, double y, double width, double height) {
        side.resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
    }
}
