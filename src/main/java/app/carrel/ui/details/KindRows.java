package app.carrel.ui.details;

import app.carrel.catalog.KindSum;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Kinds;
import app.carrel.ui.control.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A line for each kind: how many, how large, and a bar as long as its share of the bytes.
final class KindRows extends VBox {
    private static final double BAR = 4;

    private final Messages messages;
    private final Words words;

    /// @param kinds at least one
    KindRows(List<KindSum> kinds, Messages messages, Words words) {
        super(12);
        this.messages = messages;
        this.words = words;
        long most = Math.max(1, kinds.stream().mapToLong(KindSum::bytes).max().orElse(1));
        kinds.forEach(kind -> getChildren().add(row(kind, (double) kind.bytes() / most)));
    }

    private Node row(KindSum kind, double share) {
        Label name = new Label(messages.get(Kinds.key(kind.kind())));
        name.setMinWidth(0);
        Label count = new Label(words.count(kind.materials()));
        count.getStyleClass().addAll("muted", "small");
        count.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label size = new Label(words.size(kind.bytes()));
        size.getStyleClass().addAll("muted", "small");
        size.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, name, count, gap, size);
        line.getStyleClass().add("kind-line");
        Region filled = new Region();
        filled.getStyleClass().add("share-filled");
        StackPane bar = new StackPane(filled);
        bar.getStyleClass().add("share");
        bar.setMinHeight(BAR);
        bar.setMaxHeight(BAR);
        filled.maxWidthProperty().bind(bar.widthProperty().multiply(share));
        return new VBox(4, line, bar);
    }
}
