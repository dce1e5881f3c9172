package app.carrel.ui.shelf;

import app.carrel.library.wire.ScanView;
import app.carrel.ui.Destination;
import app.carrel.ui.FileOpener;
import app.carrel.ui.Habits;
import app.carrel.ui.Messages;
import app.carrel.ui.Navigator;
import app.carrel.ui.Page;
import app.carrel.ui.SampleCatalog;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.ShelfReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Shelf and course with sample data, by the name of what is to be seen.
public final class ShelfPages {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final Words WORDS = new Words(MESSAGES, Clock.fixed(SampleCatalog.NOW, ZoneOffset.UTC));
    private static final Navigator NOWHERE = destination -> {};
    static final ForgetModel NEVER = new ForgetModel(new Nothing(), () -> {}, MESSAGES);

    private ShelfPages() {}

    public static Page named(String name) {
        return switch (name) {
            case "category" -> shelf(SampleCatalog.small(), new Destination.OneCategory(SampleCatalog.DATABASES));
            case "category-gone" -> shelf(SampleCatalog.small(), new Destination.OneCategory(999));
            case "many" -> shelf(SampleCatalog.large(10_000, 1), new Destination.Shelf());
            case "empty" -> shelf(SampleCatalog.empty(), new Destination.Shelf());
            case "course" -> course(SampleCatalog.small(), SampleCatalog.POSTGRES);
            case "long" -> course(SampleCatalog.large(1, 200_000), SampleCatalog.POSTGRES);
            case "gone" -> course(SampleCatalog.small(), 999);
            case "notice" -> notice();
            default -> shelf(SampleCatalog.small(), new Destination.Shelf());
        };
    }

    private static Page shelf(SampleCatalog catalog, Destination destination) {
        ShelfReading reading = new ShelfReading(_ -> catalog.shelf());
        ShelfView view = new ShelfView(
                new ShelfModel(reading, catalog::kinds, NOWHERE, new Habits(), MESSAGES, WORDS), MESSAGES, WORDS);
        view.show(destination);
        reading.reload();
        return view;
    }

    private static Page course(SampleCatalog catalog, long folderId) {
        CourseView view = new CourseView(courseModel(catalog), new Habits(), MESSAGES, WORDS);
        view.show(new Destination.OneCourse(folderId));
        return view;
    }

    private static Page notice() {
        CourseModel model = courseModel(SampleCatalog.small());
        CourseView view = new CourseView(model, new Habits(), MESSAGES, WORDS);
        view.show(new Destination.OneCourse(SampleCatalog.POSTGRES));
        model.open(List.of(
                SampleCatalog.postgres(2).sections().getFirst().materials().getFirst()));
        return view;
    }

    private static CourseModel courseModel(SampleCatalog catalog) {
        return new CourseModel(catalog::course, NOWHERE, new NoOpener(), NEVER, MESSAGES, WORDS, never());
    }

    private static SimpleObjectProperty<@Nullable ScanView> never() {
        return new SimpleObjectProperty<>();
    }

    private static final class Nothing implements ForgetModel.Work {
        @Override
        public int forget(Collection<Long> materials) {
            return 0;
        }

        @Override
        public int bringBack() {
            return 0;
        }
    }

    private static final class NoOpener implements FileOpener {
        @Override
        public void open(Path file) throws IOException {
            throw new IOException("“" + file.getFileName() + "” is not where it was: " + file + " does not exist.");
        }

        @Override
        public void reveal(Path file) throws IOException {
            open(file);
        }
    }
}
