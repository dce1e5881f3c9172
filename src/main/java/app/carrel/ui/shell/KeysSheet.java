package app.carrel.ui.shell;

import app.carrel.ui.Messages;
import app.carrel.ui.TextSize;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.ScrollArea;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Which keys there are, on a card over the page. Escape, the same keys again and a click beside it put it away; then
/// whoever had the keyboard has it again.
final class KeysSheet extends StackPane {
    private static final double KEYS = 112;

    private final Messages messages;
    private final Button close;
    private final ScrollPane scroll;
    private @Nullable Node before;

    KeysSheet(Messages messages) {
        this.messages = messages;
        setId("keys-sheet");
        getStyleClass().add("sheet");
        setVisible(false);
        Label title = new Label(messages.get("keys.title"));
        title.getStyleClass().add("title-1");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        close = Icon.CLOSE.button(messages.get("keys.close"));
        close.setOnAction(_ -> leave());
        HBox head = new HBox(title, between, close);
        head.getStyleClass().add("sheet-head");
        scroll = new ScrollArea(
                new VBox(20, Shortcut.GROUPS.stream().map(this::group).toArray(Node[]::new)));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox card = new VBox(16, head, scroll);
        card.getStyleClass().addAll("card", "card-pad", "lifted", "sheet-card");
        card.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(card);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() == this) {
                leave();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Shows it, or puts it away.
    void turn() {
        if (isVisible()) {
            leave();
            return;
        }
        before = getScene().getFocusOwner();
        setVisible(true);
        scroll.setVvalue(0);
        close.requestFocus();
    }

    void leave() {
        if (isVisible()) {
            setVisible(false);
            if (before != null) {
                before.requestFocus();
            }
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> leave();
            // There is nothing else to go to here.
            case TAB -> {}
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Node group(Shortcut.Group group) {
        Label name = new Label(messages.get("keys." + group.name()));
        name.getStyleClass().add("title-2");
        GridPane lines = new GridPane(16, 8);
        ColumnConstraints keys = new ColumnConstraints();
        keys.minWidthProperty().bind(TextSize.around(this).map(size -> KEYS * size));
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(keys, words);
        List<Shortcut> all = group.shortcuts();
        for (int i = 0; i < all.size(); i++) {
            Label does = new Label(messages.get("keys." + all.get(i).name()));
            does.setWrapText(true);
            does.setMinHeight(USE_PREF_SIZE);
            lines.addRow(i, caps(all.get(i)), does);
        }
        return new VBox(8, name, lines);
    }

    private Node caps(Shortcut shortcut) {
        HBox caps = new HBox(4);
        for (String key : shortcut.caps()) {
            String named = "keys.cap." + key;
            Label cap = new Label(messages.has(named) ? messages.get(named) : key);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(USE_PREF_SIZE);
            caps.getChildren().add(cap);
        }
        return caps;
    }
}
