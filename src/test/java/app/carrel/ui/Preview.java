package app.carrel.ui;

import app.carrel.library.wire.ScanView;
import app.carrel.ui.control.Words;
import app.carrel.ui.shelf.CourseModel;
import app.carrel.ui.shelf.CourseView;
import app.carrel.ui.shelf.ShelfModel;
import app.carrel.ui.shelf.ShelfView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Shows one page with sample data, to be looked at: `Preview shelf|category|loose|empty|course|long light|dark WIDTH
/// HEIGHT`.
final class Preview {
    private Preview() {}

    public static void main(String[] arguments) {
        Platform.startup(() -> open(
                arguments[0],
                arguments[1].equals("dark"),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3])));
    }

    private static void open(String name, boolean dark, int width, int height) {
        Page page = page(name);
        BorderPane frame = new BorderPane(page.view());
        Region nav = new Region();
        nav.setPrefWidth(232);
        Region header = new Region();
        header.setPrefHeight(56);
        Region footer = new Region();
        footer.setPrefHeight(36);
        frame.setLeft(nav);
        frame.setTop(header);
        frame.setBottom(footer);
        Scene scene = new Scene(frame, width, height);
        new Looks().dress(scene, dark);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static Page page(String name) {
        Messages messages = Messages.in(Locale.ENGLISH);
        Words words = new Words(messages, Clock.fixed(SampleCatalog.NOW, ZoneOffset.UTC));
        Navigator nowhere = destination -> {};
        var idle = new SimpleObjectProperty<@Nullable ScanView>();
        SampleCatalog catalog = switch (name) {
            case "many", "long" -> SampleCatalog.large(10_000, 200_000);
            case "empty" -> SampleCatalog.empty();
            default -> SampleCatalog.small();
        };
        boolean course = name.equals("course") || name.equals("long") || name.equals("gone") || name.equals("notice");
        if (course) {
            CourseModel model = new CourseModel(catalog, nowhere, new NoOpener(), messages, words, idle);
            CourseView view = new CourseView(model, messages, words);
            view.show(new Destination.OneCourse(name.equals("gone") ? 999 : SampleCatalog.POSTGRES));
            if (name.equals("notice")) {
                model.open(SampleCatalog.postgres(2)
                        .sections()
                        .getFirst()
                        .materials()
                        .getFirst());
            }
            return view;
        }
        ShelfView view = new ShelfView(new ShelfModel(catalog, nowhere, messages, words, idle), messages, words);
        view.show(
                name.equals("category")
                        ? new Destination.OneCategory(SampleCatalog.DATABASES)
                        : new Destination.Shelf());
        return view;
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
