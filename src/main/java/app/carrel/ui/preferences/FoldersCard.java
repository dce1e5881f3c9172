package app.carrel.ui.preferences;

import app.carrel.library.wire.RootView;
import app.carrel.ui.Messages;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.Notice;
import app.carrel.ui.control.SettingRow;
import app.carrel.ui.control.SmallButton;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import app.carrel.ui.preferences.KnownFolder.State;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The known roots, a line each, with what can be done about them.
final class FoldersCard extends VBox {
    private final FoldersModel model;
    private final Supplier<Optional<Path>> choose;
    private final Messages messages;
    private final Words words;
    private final VBox lines = new VBox();

    /// @param choose asks the person for a folder
    /// @param add    makes a folder a root
    FoldersCard(FoldersModel model, Supplier<Optional<Path>> choose, Consumer<Path> add, Rows rows, Words words) {
        this.model = model;
        this.choose = choose;
        this.messages = rows.messages();
        this.words = words;
        Button another =
                new SmallButton("preferences-add-folder", messages.get("preferences.folders.add"), Icon.ADD_FOLDER);
        another.setOnAction(_ -> choose.get().ifPresent(add));
        another.disableProperty().bind(model.scanningProperty());
        Notice refusal = new Notice(Tag.Kind.BAD);
        refusal.setId("folders-refusal");
        refusal.textProperty().bind(model.refusalProperty());
        setSpacing(8);
        getChildren().addAll(refusal, rows.card("preferences.folders", List.of(lines), another));
        model.folders().subscribe(this::show);
        show();
    }

    private void show() {
        if (model.folders().isEmpty()) {
            lines.getChildren().setAll(Rows.none(messages.get("preferences.folders.none")));
            return;
        }
        lines.getChildren().setAll(model.folders().stream().map(this::line).toList());
    }

    private Region line(KnownFolder folder) {
        RootView root = folder.root();
        boolean removed = folder.state() == State.REMOVED;
        HBox buttons = removed ? new HBox(8, undo(root)) : new HBox(8, locate(root), remove(root));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        SettingRow line = new SettingRow(
                root.path(), removed ? messages.get("preferences.folders.removed") : facts(root), buttons);
        line.pseudoClassStateChanged(Rows.GONE, removed);
        line.putBeforeWords(Icon.FOLDER.node());
        line.nameIsPath(tag(folder.state()).stream().toArray(Node[]::new));
        return line;
    }

    private Optional<Tag> tag(State state) {
        return switch (state) {
            case ASKED, REMOVED -> Optional.empty();
            case CONNECTED -> Optional.of(new Tag(Tag.Kind.OK, messages.get("preferences.folders.connected")));
            case AWAY -> Optional.of(new Tag(Tag.Kind.WARN, messages.get("preferences.folders.away")));
        };
    }

    private String facts(RootView root) {
        String scanned = root.lastScanAt() == null
                ? messages.get("preferences.folders.never")
                : messages.get("preferences.folders.scanned", words.ago(root.lastScanAt()));
        return messages.get("preferences.folders.facts", root.materials(), scanned);
    }

    private Button locate(RootView root) {
        Button locate = button("locate", root, Icon.SEARCH);
        locate.setOnAction(_ -> choose.get().ifPresent(folder -> model.locate(root, folder)));
        locate.disableProperty().bind(model.scanningProperty());
        return locate;
    }

    private Button remove(RootView root) {
        Button remove = button("remove", root, Icon.CLOSE);
        remove.setOnAction(_ -> model.remove(root));
        remove.disableProperty().bind(model.scanningProperty());
        return remove;
    }

    private Button undo(RootView root) {
        Button undo = button("undo", root, Icon.RESET);
        undo.setOnAction(_ -> model.bringBack(root));
        return undo;
    }

    private Button button(String what, RootView root, Icon icon) {
        Button button = new Button(messages.get("preferences.folders." + what), icon.node());
        button.getStyleClass().addAll("small-button", what + "-root");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(messages.get("preferences.folders." + what + ".spoken", root.path()));
        return button;
    }
}
