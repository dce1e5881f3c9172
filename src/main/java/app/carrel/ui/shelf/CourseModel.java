package app.carrel.ui.shelf;

import app.carrel.catalog.Catalog;
import app.carrel.catalog.CoursePage;
import app.carrel.catalog.KindSum;
import app.carrel.library.wire.ScanView;
import app.carrel.ui.Destination;
import app.carrel.ui.FileOpener;
import app.carrel.ui.Messages;
import app.carrel.ui.Navigator;
import app.carrel.ui.Page.Crumb;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.DesktopCalls;
import app.carrel.ui.fx.FxQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// One course: its figures, its rows, and opening them.
public final class CourseModel {
    private static final int MOST_AT_ONCE = 10;

    /// What there is to see.
    public enum Content {
        LOADING,
        MATERIALS,
        /// The course is no longer catalogued.
        GONE,
        FAILED
    }

    private record Answer(Optional<CoursePage> page, List<CourseRow> rows, List<KindSum> kinds) {}

    private final LongFunction<Optional<CoursePage>> askCourse;
    private final FxQuery query = new FxQuery();
    private final FxQuery arranging = new FxQuery();
    private final Navigator navigator;
    private final DesktopCalls desktop;
    private final ForgetModel forgetting;
    private final Messages messages;
    private final Words words;

    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(Content.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable CourseFacts> facts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<CourseRow>> allRows = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<CourseFilter> filter = new SimpleObjectProperty<>(CourseFilter.ALL);
    private final ObjectProperty<MaterialOrder> order = new SimpleObjectProperty<>(MaterialOrder.NATURAL);
    private final ReadOnlyObjectWrapper<List<CourseRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Subject> subject = new ReadOnlyObjectWrapper<>(new Subject.Nothing());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ObservableList<Crumb> trail = FXCollections.observableArrayList();

    private long folderId;
    private boolean away;
    private @Nullable CoursePage page;
    private Subject whole = new Subject.Nothing();
    private List<CourseRow.Material> selected = List.of();

    /// @param endedScan the newest scan that has ended: when it changes, so may the course
    public CourseModel(
            Catalog catalog,
            Navigator navigator,
            FileOpener opener,
            ForgetModel forgetting,
            Messages messages,
            Words words,
            ObservableValue<@Nullable ScanView> endedScan) {
        this(catalog::course, navigator, opener, forgetting, messages, words, endedScan);
    }

    CourseModel(
            LongFunction<Optional<CoursePage>> askCourse,
            Navigator navigator,
            FileOpener opener,
            ForgetModel forgetting,
            Messages messages,
            Words words,
            ObservableValue<@Nullable ScanView> endedScan) {
        this.askCourse = askCourse;
        this.navigator = navigator;
        desktop = new DesktopCalls(opener);
        desktop.failureProperty().subscribe(notice::set);
        this.forgetting = forgetting;
        this.messages = messages;
        this.words = words;
        forgetting.refusalProperty().subscribe(notice::set);
        forgetting.doneProperty().subscribe((before, now) -> reloadInSight());
        endedScan.subscribe((before, now) -> reloadInSight());
        filter.subscribe((before, now) -> arrange());
        order.subscribe((before, now) -> arrange());
    }

    // Properties

    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// The head's figures; null before the first answer.
    public ReadOnlyObjectProperty<@Nullable CourseFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// Which materials are wanted; all of them again for another course.
    ObjectProperty<CourseFilter> filterProperty() {
        return filter;
    }

    /// How the materials are sorted.
    ObjectProperty<MaterialOrder> orderProperty() {
        return order;
    }

    /// The selected materials, or the course where none is selected.
    public ReadOnlyObjectProperty<Subject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /// Sections and materials, wanted or not.
    ReadOnlyObjectProperty<List<CourseRow>> allRowsProperty() {
        return allRows.getReadOnlyProperty();
    }

    /// Sections and materials that are wanted; the same list as long as nothing has changed.
    public ReadOnlyObjectProperty<List<CourseRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Why a file could not be opened or shown; empty where there is nothing to tell.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What was forgotten here or in another course, and taking it back.
    ForgetModel forgetting() {
        return forgetting;
    }

    public ObservableList<Crumb> trail() {
        return trail;
    }

    // Commands

    /// Shows the course with this folder.
    public void show(long folderId) {
        away = false;
        notice.set("");
        if (this.folderId != folderId) {
            this.folderId = folderId;
            page = null;
            facts.set(null);
            whole = new Subject.Nothing();
            selected = List.of();
            tellSubject();
            content.set(Content.LOADING);
            take(List.of());
            filter.set(CourseFilter.ALL);
        }
        reload();
    }

    /// Asks nothing any more until [#show]: nobody sees the answers.
    void leave() {
        away = true;
    }

    /// Shows the course of `before`, filtered alike.
    void goOnFrom(CourseModel before) {
        show(before.folderId);
        filter.set(before.filter.get());
        away = before.away;
    }

    /// Asks the catalogue again, if a course is shown.
    public void reload() {
        long asked = folderId;
        if (asked != 0) {
            query.ask(() -> ask(asked), answer -> accept(asked, answer), cause -> fail(asked));
        }
    }

    /// Whether an answer is awaited.
    boolean isAsking() {
        return query.askingProperty().get();
    }

    private void reloadInSight() {
        if (!away) {
            reload();
        }
    }

    /// Takes note of what is selected.
    void select(List<CourseRow.Material> materials) {
        if (!materials.equals(selected)) {
            selected = materials;
            tellSubject();
        }
    }

    /// Opens materials, each in its own application; not more of them than a person can mean.
    void open(List<CoursePage.Item> items) {
        if (items.size() > MOST_AT_ONCE) {
            notice.set(messages.get("course.open.too-many", MOST_AT_ONCE));
            return;
        }
        desktop.open(items.stream().map(CoursePage.Item::file).toList());
    }

    /// Forgets those of `rows` that are missing.
    void forget(List<? extends CourseRow> rows) {
        List<Long> missing = missing(rows);
        CourseFacts told = facts.get();
        if (told != null && !missing.isEmpty()) {
            forgetting.forget(told.name(), missing);
        }
    }

    /// Forgets all of the course that are missing, wanted or not.
    void forgetAllMissing() {
        forget(allRows.get());
    }

    static List<Long> missing(List<? extends CourseRow> rows) {
        List<Long> missing = new ArrayList<>();
        for (CourseRow row : rows) {
            if (row instanceof CourseRow.Material material && material.item().missingSince() != null) {
                missing.add(material.item().id());
            }
        }
        return missing;
    }

    /// Says that only so many can be selected.
    void tellBound(int bound) {
        notice.set(messages.get("course.select.bound", bound));
    }

    /// Shows a material in the file manager.
    public void reveal(CoursePage.Item item) {
        desktop.reveal(item.file());
    }

    /// Shows the course's folder in the file manager.
    public void revealFolder() {
        CoursePage shown = page;
        if (shown != null) {
            desktop.reveal(shown.folder());
        }
    }

    /// Goes to the whole shelf.
    public void openShelf() {
        navigator.goTo(new Destination.Shelf());
    }

    public void dismissNotice() {
        desktop.dismiss();
        forgetting.dismissRefusal();
        notice.set("");
    }

    private Answer ask(long asked) {
        Optional<CoursePage> found = askCourse.apply(asked);
        return new Answer(
                found,
                found.map(CourseRow::of).orElse(List.of()),
                found.map(CourseModel::kinds).orElse(List.of()));
    }

    private static List<KindSum> kinds(CoursePage page) {
        return KindSum.of(page.sections().stream()
                .flatMap(section -> section.materials().stream())
                .filter(item -> item.missingSince() == null)
                .map(item -> new KindSum(item.kind(), 1, item.size()))
                .toList());
    }

    private void accept(long asked, Answer answer) {
        if (asked != folderId) {
            return;
        }
        if (answer.page().isEmpty()) {
            page = null;
            take(List.of());
            whole = new Subject.Nothing();
            tellSubject();
            content.set(Content.GONE);
            trail.setAll(shelfCrumb());
            return;
        }
        CoursePage found = answer.page().get();
        if (!found.equals(page)) {
            page = found;
            CourseFacts told = CourseFacts.of(found, messages, words);
            facts.set(told);
            whole = new Subject.Collection(
                    told.name(),
                    told.place(),
                    Optional.of(found.folder()),
                    told.materials(),
                    told.missing(),
                    told.bytes(),
                    answer.kinds());
            tellSubject();
            take(answer.rows());
        }
        trail.setAll(trailTo(found));
        if (!arranging.askingProperty().get()) {
            content.set(Content.MATERIALS);
        }
    }

    private void take(List<CourseRow> all) {
        allRows.set(all);
        arrange();
    }

    /// Beside the FX thread: to sort 200,000 materials takes longer than a person should wait.
    private void arrange() {
        List<CourseRow> all = allRows.get();
        CourseFilter wanted = filter.get();
        MaterialOrder by = order.get();
        if (all.isEmpty()) {
            arranging.forget();
            rows.set(all);
            return;
        }
        arranging.ask(() -> by.of(wanted.of(all, words.now())), this::present, cause -> {
            present(rows.get());
            notice.set(messages.get("course.failed.title"));
        });
    }

    private void present(List<CourseRow> arranged) {
        rows.set(arranged);
        content.set(Content.MATERIALS);
    }

    private void tellSubject() {
        List<Subject.Chosen> chosen = selected.stream()
                .map(row -> new Subject.Chosen(row.item(), placeOf(row)))
                .toList();
        subject.set(chosen.isEmpty() ? whole : new Subject.Materials(chosen));
    }

    private String placeOf(CourseRow.Material row) {
        String course = facts.get() == null ? "" : facts.get().name();
        return row.section().isEmpty() ? course : messages.get("course.place", course, row.section());
    }

    private void fail(long asked) {
        if (asked == folderId && page == null) {
            content.set(Content.FAILED);
        }
    }

    private List<Crumb> trailTo(CoursePage found) {
        String category = found.looseFiles()
                ? messages.get("shelf.loose-files")
                : found.course().category();
        return List.of(
                shelfCrumb(),
                new Crumb(category, new Destination.OneCategory(found.categoryId())),
                new Crumb(CourseFacts.of(found, messages, words).name(), new Destination.OneCourse(folderId)));
    }

    private Crumb shelfCrumb() {
        return new Crumb(messages.get("shelf.name"), new Destination.Shelf());
    }
}
