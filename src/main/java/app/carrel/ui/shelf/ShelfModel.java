package app.carrel.ui.shelf;

import app.carrel.catalog.Category;
import app.carrel.catalog.MaterialKind;
import app.carrel.catalog.Shelf;
import app.carrel.catalog.ShelfKinds;
import app.carrel.ui.Destination;
import app.carrel.ui.Habits;
import app.carrel.ui.Messages;
import app.carrel.ui.Navigator;
import app.carrel.ui.Page.Crumb;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.FxQuery;
import app.carrel.ui.fx.ShelfReading;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The shelf or one category of it: its figures, and its courses in the order that was asked for.
public final class ShelfModel {
    /// What there is to see.
    public enum Content {
        LOADING,
        /// Nothing is catalogued yet.
        EMPTY,
        /// The category is no longer catalogued.
        GONE,
        COURSES,
        FAILED
    }

    /// Counts the kinds on a shelf, given what was counted before.
    public interface KindCount {
        ShelfKinds count(Shelf shelf, ShelfKinds before);
    }

    private static final String ORDER = "shelf.order";
    private static final String CHART = "shelf.chart";

    private final ShelfReading reading;
    private final KindCount kindCount;
    private final FxQuery counting = FxQuery.unhurried("carrel-kinds");
    private final FxQuery arranging = new FxQuery();
    private final Navigator navigator;
    private final Messages messages;
    private final Words words;

    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.LOADING);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ObjectProperty<CourseOrder> order;
    private final ObjectProperty<Optional<MaterialKind>> kind = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<ChartView> chartView;
    private final ReadOnlyObjectWrapper<List<ChartPart>> chart = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<CourseCard>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<Crumb> trail = FXCollections.observableArrayList();

    private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>(new Subject.Nothing());

    private OptionalLong category = OptionalLong.empty();
    private ShelfKinds kinds = ShelfKinds.UNKNOWN;

    /// @param kindCount waits
    public ShelfModel(
            ShelfReading reading,
            KindCount kindCount,
            Navigator navigator,
            Habits habits,
            Messages messages,
            Words words) {
        this.reading = reading;
        this.kindCount = kindCount;
        this.navigator = navigator;
        this.messages = messages;
        this.words = words;
        order = new SimpleObjectProperty<>(habits.choice(ORDER, CourseOrder.class, CourseOrder.NATURAL));
        chartView = new SimpleObjectProperty<>(habits.choice(CHART, ChartView.class, ChartView.KINDS_BY_SIZE));
        order.subscribe(now -> habits.put(ORDER, now));
        chartView.subscribe(now -> habits.put(CHART, now));
        order.subscribe(this::arrange);
        chartView.subscribe(this::arrange);
        kind.subscribe(this::arrange);
        reading.shelfProperty().subscribe(_ -> accept());
        reading.failedProperty().subscribe(this::fail);
    }

    // Properties

    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// How many materials, or the category's name.
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// The figures below the title, in one line.
    public ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// The shelf or category that is shown.
    public ReadOnlyObjectProperty<Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    public ObjectProperty<CourseOrder> orderProperty() {
        return order;
    }

    public ReadOnlyObjectProperty<List<CourseCard>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    /// The only kind that is to be seen; empty for all.
    ObjectProperty<Optional<MaterialKind>> kindProperty() {
        return kind;
    }

    ObjectProperty<ChartView> chartViewProperty() {
        return chartView;
    }

    /// What is there, the most first; empty as long as it is not counted.
    ReadOnlyObjectProperty<List<ChartPart>> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    public ObservableList<Crumb> trail() {
        return trail;
    }

    // Commands

    /// Shows the whole shelf or one category.
    public void show(Destination destination) {
        category = destination instanceof Destination.OneCategory one
                ? OptionalLong.of(one.folderId())
                : OptionalLong.empty();
        arrange();
        // The first answer is on its way.
        if (content.get() != Content.LOADING) {
            reload();
        }
    }

    /// Asks the catalogue again.
    public void reload() {
        reading.reload();
    }

    public void open(CourseCard card) {
        navigator.goTo(new Destination.OneCourse(card.course().folderId()));
    }

    /// Shows the kind alone that a part of the chart stands for, or all again; goes to its place.
    void choose(ChartPart.What part) {
        switch (part) {
            case ChartPart.What.Kind(MaterialKind wanted) ->
                kind.set(kind.get().filter(wanted::equals).isPresent() ? Optional.empty() : Optional.of(wanted));
            case ChartPart.What.Place(Destination destination, String _) -> navigator.goTo(destination);
            case ChartPart.What.Rest _ -> {}
        }
    }

    /// Goes to the whole shelf.
    public void openShelf() {
        navigator.goTo(new Destination.Shelf());
    }

    private void accept() {
        arrange();
        count();
    }

    /// Counts what has changed, and once more where that changes meanwhile.
    private void count() {
        Shelf known = reading.shelfProperty().get();
        ShelfKinds before = kinds;
        if (known != null && !counting.askingProperty().get()) {
            counting.ask(() -> kindCount.count(known, before), found -> counted(known, found), _ -> {});
        }
    }

    private void counted(Shelf known, ShelfKinds found) {
        kinds = found;
        arrange();
        if (!known.equals(reading.shelfProperty().get())) {
            count();
        }
    }

    private void fail() {
        // What was shown before is still the best there is.
        if (reading.failedProperty().get() && reading.shelfProperty().get() == null) {
            content.set(Content.FAILED);
        }
    }

    private void arrange() {
        Shelf known = reading.shelfProperty().get();
        if (known == null) {
            trail.setAll(shelfCrumb());
            return;
        }
        ShelfArrangement.Wish wish = new ShelfArrangement.Wish(category, kind.get(), order.get(), chartView.get());
        ShelfKinds counted = kinds;
        List<CourseCard> cardsBefore = cards.get();
        List<ChartPart> chartBefore = chart.get();
        String looseFiles = messages.get("shelf.loose-files");
        arranging.ask(
                () -> ShelfArrangement.of(known, counted, wish, looseFiles, words)
                        .sharing(cardsBefore, chartBefore),
                arranged -> show(known, arranged),
                _ -> {});
    }

    private void show(Shelf known, ShelfArrangement arranged) {
        Category one = arranged.one().orElse(null);
        if (category.isEmpty()) {
            describe(known);
        } else {
            describe(one);
        }
        subject.set(subject(known, one));
        chart.set(arranged.chart());
        cards.set(arranged.cards());
        content.set(!arranged.isEmpty() ? Content.COURSES : category.isPresent() ? Content.GONE : Content.EMPTY);
    }

    private Subject subject(Shelf whole, @Nullable Category one) {
        if (category.isEmpty()) {
            long missing = whole.categories().mapToLong(Category::missing).sum();
            return new Subject.Collection(
                    messages.get("shelf.name"),
                    "",
                    Optional.empty(),
                    whole.materials(),
                    missing,
                    whole.bytes(),
                    List.of());
        }
        return one == null
                ? new Subject.Nothing()
                : new Subject.Collection(
                        title.get(),
                        messages.get("shelf.name"),
                        Optional.empty(),
                        one.materials(),
                        one.missing(),
                        one.bytes(),
                        List.of());
    }

    private void describe(Shelf whole) {
        title.set(messages.get("shelf.title", whole.materials()));
        facts.set(
                messages.get("shelf.facts", whole.courses(), whole.categories().count(), words.size(whole.bytes())));
        trail.setAll(shelfCrumb());
    }

    private void describe(@Nullable Category one) {
        String name = one == null
                ? messages.get("shelf.gone.title")
                : one.standIn() ? messages.get("shelf.loose-files") : one.name();
        title.set(name);
        facts.set(
                one == null
                        ? ""
                        : messages.get(
                                "shelf.category.facts",
                                one.courses().size(),
                                one.materials(),
                                words.size(one.bytes())));
        trail.setAll(shelfCrumb(), new Crumb(name, new Destination.OneCategory(category.orElse(0))));
    }

    private Crumb shelfCrumb() {
        return new Crumb(messages.get("shelf.name"), new Destination.Shelf());
    }
}
