package app.carrel.ui;

import app.carrel.ui.activity.ActivityPages;
import app.carrel.ui.shelf.ShelfPages;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// Shows one page in a window, with room where the frame would be: `Preview NAME light|dark WIDTH HEIGHT`.
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
        BorderPane frame = new BorderPane(page(name).view());
        frame.setLeft(room(232, 0));
        frame.setTop(room(0, 56));
        frame.setBottom(room(0, 36));
        Scene scene = new Scene(frame, width, height);
        new Looks().dress(scene, dark);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private static Page page(String name) {
        return name.startsWith("activity") ? ActivityPages.named(name) : ShelfPages.named(name);
    }

    private static Region room(double width, double height) {
        Region room = new Region();
        room.setPrefSize(width, height);
        return room;
    }
}
