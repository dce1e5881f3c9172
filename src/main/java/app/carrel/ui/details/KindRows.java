package app.carrel.ui.details;

import app.carrel.catalog.KindSum;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Kinds;
import app.carrel.ui.control.OneOf;
import app.carrel.ui.control.Words;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
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

    KindRows(Messages messages, Words words) {
        super(12);
        this.messages = messages;
        this.words = words;
    }

    void show(List<KindSum> kinds) {
        long most = Math.max(1, kinds.stream().mapToLong(KindSum::bytes).max().orElse(1));
        while (getChildren().size() < kinds.size()) {
            getChildren().add(new Row());
        }
        for (int i = 0; i < getChildren().size(); i++) {
            OneOf.turn(getChildren().get(i), i < kinds.size());
            if (i < kinds.size() && getChildren().get(i) instanceof Row row) {
                row.show(kinds.get(i), most);
            }
        }
        OneOf.turn(this, !kinds.isEmpty());
    }

    private final class Row extends VBox {
        private final Label name = new Label();
        private final Label count = new Label();
        private final Label size = new Label();
        private final DoubleProperty share = new SimpleDoubleProperty(this, "share");

        Row() {
            super(4);
            name.setMinWidth(0);
            count.getStyleClass().addAll("muted", "small");
            count.setMinWidth(USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
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
            getChildren().addAll(line, bar);
        }

        /// @param most bytes that make the longest bar
        void show(KindSum kind, long most) {
            name.setText(messages.get(Kinds.key(kind.kind())));
            count.setText(words.count(kind.materials()));
            size.setText(words.size(kind.bytes()));
            share.set((double) kind.bytes() / most);
        }
    }
}
