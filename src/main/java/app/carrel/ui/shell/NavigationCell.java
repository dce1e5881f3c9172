package app.carrel.ui.shell;

import app.carrel.ui.control.Words;
import app.carrel.ui.shell.NavigationModel.Entry;
import java.util.function.LongConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A root's caption or one of its categories.
final class NavigationCell extends ListCell<Entry> {
    private static final PseudoClass CAPTION = PseudoClass.getPseudoClass("caption");

    /// Longer names may be cut.
    private static final int FITS = 18;

    private final Words words;
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox line;

    /// @param clicked told the category that was clicked, also when it is the selected one already
    NavigationCell(Words words, LongConsumer clicked) {
        this.words = words;
        setOnMouseClicked(_ -> {
            if (getItem() instanceof Entry.Of category) {
                clicked.accept(category.folderId());
            }
        });
        getStyleClass().add("nav-sub");
        name.setMinWidth(0);
        name.getStyleClass().add("name");
        count.getStyleClass().addAll("count");
        count.setMinWidth(USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        line = new HBox(name, between, count);
        line.getStyleClass().add("nav-line");
        // The list's width decides; a long name is cut, not scrolled to.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        setGraphic(entry == null ? null : line);
        setTooltip(null);
        pseudoClassStateChanged(CAPTION, entry instanceof Entry.Root);
        setDisable(!(entry instanceof Entry.Of));
        switch (entry) {
            case Entry.Root(String caption, String path) -> {
                name.setText(caption);
                count.setText("");
                setTooltip(new Tooltip(path));
            }
            case Entry.Of(long _, String category, long courses) -> {
                name.setText(category);
                count.setText(words.count(courses));
                if (category.length() > FITS) {
                    setTooltip(new Tooltip(category));
                }
            }
            case null -> setText(null);
        }
    }
}
