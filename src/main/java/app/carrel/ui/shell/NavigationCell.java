package app.carrel.ui.shell;

import app.carrel.ui.Messages;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.OneOf;
import app.carrel.ui.control.Words;
import app.carrel.ui.shell.NavigationModel.Entry;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A root's caption, one of its categories, or a course of a category that is open.
final class NavigationCell extends ListCell<Entry> {
    private static final PseudoClass CAPTION = PseudoClass.getPseudoClass("caption");
    private static final PseudoClass COURSE = PseudoClass.getPseudoClass("course");

    /// Longer names may be cut.
    private static final int FITS = 18;

    private final Messages messages;
    private final Words words;
    private final Node closed = Icon.RIGHT.node("icon-small");
    private final Node open = Icon.DOWN.node("icon-small");
    private final OneOf turn = new OneOf();
    private final Label name = new Label();
    private final Label count = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox line;
    private final OneOf parts = new OneOf();

    /// @param clicked told the line that was clicked, also when it is the selected one already
    /// @param turned  told the category that is to be opened or closed
    NavigationCell(Messages messages, Words words, Consumer<Entry> clicked, Consumer<Entry.Of> turned) {
        this.messages = messages;
        this.words = words;
        setOnMouseClicked(_ -> {
            if (getItem() != null) {
                clicked.accept(getItem());
            }
        });
        turn.getStyleClass().add("turn");
        turn.setOnMousePressed(event -> {
            if (getItem() instanceof Entry.Of category) {
                turned.accept(category);
            }
            event.consume();
        });
        turn.setOnMouseClicked(Event::consume);
        getStyleClass().add("nav-sub");
        name.setMinWidth(0);
        name.getStyleClass().add("name");
        count.getStyleClass().addAll("count");
        count.setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        line = new HBox(turn, name, between, count);
        line.getStyleClass().add("nav-line");
        setGraphic(parts);
        // The list's width decides; a long name is cut, not scrolled to.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        pseudoClassStateChanged(CAPTION, entry instanceof Entry.Root);
        pseudoClassStateChanged(COURSE, entry instanceof Entry.Course);
        setDisable(entry == null || entry instanceof Entry.Root);
        turn.setManaged(!(entry instanceof Entry.Root));
        if (entry instanceof Entry.Of category) {
            turn.show(category.open() ? open : closed);
        } else {
            turn.hide();
        }
        if (entry == null) {
            parts.hide();
        } else {
            parts.show(line);
        }
        switch (entry) {
            case Entry.Root(String caption, String path) -> {
                name.setText(caption);
                count.setText("");
                setAccessibleText(path);
                whole.setText(path);
                setTooltip(whole);
            }
            case Entry.Of(long _, String category, long courses, boolean isOpen) -> {
                show(category, courses);
                setAccessibleText(
                        messages.get(isOpen ? "shell.nav.spoken.open" : "shell.nav.spoken.closed", category, courses));
            }
            case Entry.Course(long _, String course, long materials) -> {
                show(course, materials);
                setAccessibleText(messages.get("shell.nav.spoken.course", course, materials));
            }
            case null -> {
                setAccessibleText(null);
                setTooltip(null);
            }
        }
    }

    private void show(String text, long number) {
        name.setText(text);
        count.setText(words.count(number));
        whole.setText(text);
        setTooltip(text.length() > FITS ? whole : null);
    }
}
