package app.carrel.ui.shelf;

import app.carrel.catalog.KindSum;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// What the chart on the shelf compares, and by what.
enum ChartView {
    KINDS_BY_SIZE(true, ChartPart::bytes),
    KINDS_BY_NUMBER(true, ChartPart::materials),
    /// Categories on the shelf, courses in a category.
    FOLDERS_BY_SIZE(false, ChartPart::bytes),
    FOLDERS_BY_NUMBER(false, ChartPart::materials);

    private final boolean ofKinds;
    private final ToLongFunction<ChartPart> measure;

    ChartView(boolean ofKinds, ToLongFunction<ChartPart> measure) {
        this.ofKinds = ofKinds;
        this.measure = measure;
    }

    boolean isBySize() {
        return this == KINDS_BY_SIZE || this == FOLDERS_BY_SIZE;
    }

    /// The parts of the chart, the longest first.
    ///
    /// @param places whatever their length says
    List<ChartPart> of(List<KindSum> kinds, List<ChartPart> places) {
        Stream<ChartPart> parts = ofKinds
                ? kinds.stream()
                        .map(sum -> new ChartPart(new ChartPart.What.Kind(sum.kind()), sum.materials(), sum.bytes(), 0))
                : places.stream();
        return parts.map(part -> new ChartPart(part.what(), part.materials(), part.bytes(), measure.applyAsLong(part)))
                .filter(part -> part.length() > 0)
                .sorted(Comparator.comparingLong(ChartPart::length).reversed())
                .toList();
    }
}
