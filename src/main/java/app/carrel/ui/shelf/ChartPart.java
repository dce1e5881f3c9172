package app.carrel.ui.shelf;

import app.carrel.catalog.MaterialKind;
import app.carrel.ui.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// One part of the chart on the shelf.
///
/// @param length how long it is beside the other parts; bytes or materials, as the chart compares
record ChartPart(What what, long materials, long bytes, long length) {
    /// What it stands for.
    sealed interface What {
        /// All materials of a kind.
        record Kind(MaterialKind kind) implements What {}

        /// A category or a course.
        ///
        /// @param name for people
        record Place(Destination destination, String name) implements What {}

        /// Several that are too small to be told one by one.
        record Rest(int count) implements What {}
    }

    /// No more than `most` of `parts`, the longest first: those that find no room are one, at the end.
    static List<ChartPart> folded(List<ChartPart> parts, int most) {
        if (parts.size() <= most) {
            return parts;
        }
        List<ChartPart> folded = new ArrayList<>(parts.subList(0, most - 1));
        List<ChartPart> rest = parts.subList(most - 1, parts.size());
        folded.add(new ChartPart(
                new What.Rest(rest.size()),
                sum(rest, ChartPart::materials),
                sum(rest, ChartPart::bytes),
                sum(rest, ChartPart::length)));
        return List.copyOf(folded);
    }

    static long total(List<ChartPart> parts) {
        return sum(parts, ChartPart::length);
    }

    private static long sum(List<ChartPart> parts, ToLongFunction<ChartPart> figure) {
        return parts.stream().mapToLong(figure).sum();
    }
}
