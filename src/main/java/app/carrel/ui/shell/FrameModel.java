package app.carrel.ui.shell;

import app.carrel.catalog.Shelf;
import app.carrel.library.wire.StatusView;
import app.carrel.ui.Destination;
import app.carrel.ui.Navigator;
import app.carrel.ui.Page;
import app.carrel.ui.fx.FxQuery;
import app.carrel.ui.fx.ScanService;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Which page is shown, and the actions that are at hand on every page.
final class FrameModel implements Navigator {
    private final NavigationModel navigation;
    private final TellingModel tellings;
    private final ScanService scans;
    private final LongFunction<Optional<Path>> courseFolder;
    private final FxQuery askFolder = new FxQuery();
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>(this, "page");
    private final ObservableValue<Boolean> canScan;
    private Function<Destination, Page> pages = _ -> {
        throw new IllegalStateException("The pages come with begin()");
    };
    private @Nullable Page welcome;
    private boolean welcoming;

    /// @param courseFolder where a course lies, by its folder's id; waits
    FrameModel(
            NavigationModel navigation,
            TellingModel tellings,
            ScanService scans,
            LongFunction<Optional<Path>> courseFolder) {
        this.courseFolder = courseFolder;
        this.navigation = navigation;
        this.tellings = tellings;
        this.scans = scans;
        canScan = navigation.shelfProperty().map(FrameModel::hasRoots).orElse(false);
    }

    /// Shows the first page, and follows the scans: one that begins may have a root of its own, one that ends may have
    /// changed everything.
    ///
    /// @param pagesByDestination where to go
    /// @param firstPage          stands in for the shelf while there is no root
    /// @param first              where to begin
    void begin(Function<Destination, Page> pagesByDestination, Page firstPage, Destination first) {
        pages = pagesByDestination;
        welcome = firstPage;
        navigation.shelfProperty().subscribe(this::shelfChanged);
        scans.statusProperty().map(StatusView::rootPath).subscribe(this::scanBegun);
        scans.endedProperty().subscribe((before, now) -> navigation.reload());
        scans.exchangesProperty().subscribe((before, now) -> navigation.reload());
        goTo(first);
        navigation.reload();
    }

    // Properties

    /// The page that is shown; null before [#begin].
    ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Where the person is.
    Destination here() {
        return navigation.hereProperty().get();
    }

    /// Whether there is a root to scan.
    ObservableValue<Boolean> canScanProperty() {
        return canScan;
    }

    /// While a scan runs no other can begin.
    ReadOnlyBooleanProperty scanningProperty() {
        return scans.runningProperty();
    }

    // Commands

    @Override
    public void goTo(Destination destination) {
        // Who is on the page of scans, or was, has seen there what there is to tell.
        if (here() instanceof Destination.Activity || destination instanceof Destination.Activity) {
            tellings.seen();
        }
        navigation.hereProperty().set(destination);
        Page stand = isFirstStart(destination) ? welcome : null;
        welcoming = stand != null;
        Page next = stand == null ? pages.apply(destination) : stand;
        Page before = page.get();
        if (before != null && !before.equals(next)) {
            before.leave();
        }
        next.show(destination);
        page.set(next);
    }

    /// Scans `folder` at once, and shows how it is catalogued.
    void add(Path folder) {
        if (!scans.isRunning()) {
            tellings.scan(List.of(folder));
            goTo(new Destination.Activity());
        }
    }

    /// The known roots, for a choice of what to scan.
    List<String> roots() {
        Shelf shelf = navigation.shelfProperty().get();
        return shelf == null
                ? List.of()
                : shelf.roots().stream().map(Shelf.ShelfRoot::path).toList();
    }

    /// Whether the person looks at a course, so that it could be scanned alone.
    boolean isInCourse() {
        return navigation.hereProperty().get() instanceof Destination.OneCourse;
    }

    /// Scans one of [#roots].
    void scanRoot(String root) {
        tellings.scan(List.of(Path.of(root)));
    }

    /// Scans the course that the person looks at.
    void scanCourse() {
        if (navigation.hereProperty().get() instanceof Destination.OneCourse(long folderId)) {
            askFolder.ask(
                    () -> courseFolder.apply(folderId),
                    folder -> folder.ifPresent(path -> tellings.scan(List.of(path))),
                    _ -> {});
        }
    }

    /// Scans all roots one after another.
    void scanAll() {
        Shelf shelf = navigation.shelfProperty().get();
        if (shelf != null) {
            tellings.scan(
                    shelf.roots().stream().map(root -> Path.of(root.path())).toList());
        }
    }

    private void scanBegun(@Nullable String root) {
        if (root != null && !roots().contains(root)) {
            navigation.reload();
        }
    }

    private void shelfChanged() {
        Destination here = navigation.hereProperty().get();
        // The first answer tells whether this is a first start; the answer after the first scan, that it is no more.
        if (welcoming != isFirstStart(here)) {
            goTo(here);
        }
    }

    private boolean isFirstStart(Destination destination) {
        Shelf shelf = navigation.shelfProperty().get();
        return destination instanceof Destination.Shelf && shelf != null && !hasRoots(shelf);
    }

    private static boolean hasRoots(@Nullable Shelf shelf) {
        return shelf != null && !shelf.roots().isEmpty();
    }
}
