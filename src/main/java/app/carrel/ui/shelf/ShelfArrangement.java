package app.carrel.ui.shelf;

import app.carrel.catalog.Category;
import app.carrel.catalog.Course;
import app.carrel.catalog.MaterialKind;
import app.carrel.catalog.Shelf;
import app.carrel.catalog.ShelfKinds;
import app.carrel.ui.Destination;
import app.carrel.ui.control.RootNames;
import app.carrel.ui.control.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The shelf as a person wants to see it. Pure, and made beside the FX thread: there may be tens of thousands of
/// courses.
///
/// @param isEmpty whether there is nothing, of whatever kind
/// @param one     the category that is shown alone, if it is there
record ShelfArrangement(List<CourseCard> cards, List<ChartPart> chart, boolean isEmpty, Optional<Category> one) {
    /// What a person wants to see.
    ///
    /// @param category the only one; empty for all
    /// @param kind     the only one; empty for all
    record Wish(OptionalLong category, Optional<MaterialKind> kind, CourseOrder order, ChartView chart) {}

    /// @param kinds      what is known of them; without, no kind is shown alone
    /// @param looseFiles what stand-ins are called
    static ShelfArrangement of(Shelf shelf, ShelfKinds kinds, Wish wish, String looseFiles, Words words) {
        List<CourseCard> natural = new ArrayList<>();
        RootNames names =
                new RootNames(shelf.roots().stream().map(Shelf.ShelfRoot::path).toList(), words);
        Category one = null;
        for (Shelf.ShelfRoot root : shelf.roots()) {
            for (Category each : root.categories()) {
                if (wish.category().isEmpty() || wish.category().getAsLong() == each.folderId()) {
                    natural.addAll(CourseCard.of(names.of(root.path()), each, looseFiles));
                    one = each;
                }
            }
        }
        boolean whole = wish.category().isEmpty();
        List<ChartPart> places = whole
                ? shelf.categories().map(each -> place(each, looseFiles)).toList()
                : natural.stream().map(ShelfArrangement::place).toList();
        Optional<MaterialKind> only = wish.kind().filter(_ -> !kinds.byCourse().isEmpty());
        return new ShelfArrangement(
                wish.order().of(only.map(kind -> only(kind, kinds, natural)).orElse(natural)),
                wish.chart().of(kinds.of(natural.stream().map(CourseCard::course)), places),
                natural.isEmpty(),
                whole ? Optional.empty() : Optional.ofNullable(one));
    }

    /// The same, with the very lists of `before` where they say the same: whoever shows them has nothing to do then.
    ShelfArrangement sharing(List<CourseCard> cardsBefore, List<ChartPart> chartBefore) {
        return new ShelfArrangement(
                cards.equals(cardsBefore) ? cardsBefore : cards,
                chart.equals(chartBefore) ? chartBefore : chart,
                isEmpty,
                one);
    }

    private static ChartPart place(Category each, String looseFiles) {
        return new ChartPart(
                new ChartPart.What.Place(
                        new Destination.OneCategory(each.folderId()), each.standIn() ? looseFiles : each.name()),
                each.materials(),
                each.bytes(),
                0);
    }

    private static ChartPart place(CourseCard each) {
        Course course = each.course();
        return new ChartPart(
                new ChartPart.What.Place(new Destination.OneCourse(course.folderId()), each.name()),
                course.materials(),
                course.bytes(),
                0);
    }

    private static List<CourseCard> only(MaterialKind kind, ShelfKinds kinds, List<CourseCard> all) {
        return all.stream()
                .flatMap(card -> kinds.of(card.course(), kind).map(card::only).stream())
                .toList();
    }
}
