package app.carrel.ui.search;

import app.carrel.catalog.SearchPage;
import app.carrel.ui.Messages;
import app.carrel.ui.control.KindIcon;
import app.carrel.ui.control.Kinds;
import app.carrel.ui.control.Marked;
import app.carrel.ui.control.OneOf;
import app.carrel.ui.control.Words;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A course or a material that was found, the words that found it marked.
final class SearchCell extends ListCell<SearchRow> {
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

    private final SearchModel model;
    private final Messages messages;
    private final Words words;

    private final Marked course = new Marked();
    private final Marked category = new Marked();
    private final HBox heading = new HBox(course, category);

    private final KindIcon icon = new KindIcon();
    private final Marked name = new Marked();
    private final Label section = new Label();
    private final Label size = new Label();
    private final HBox material = new HBox(icon, name, section, size);
    private final OneOf parts = new OneOf();
    private final Tooltip whole = new Tooltip();

    SearchCell(SearchModel model, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        getStyleClass().add("search-cell");
        heading.getStyleClass().add("section-row");
        course.getStyleClass().add("strong");
        HBox.setHgrow(category, Priority.ALWAYS);
        category.getStyleClass().add("quiet");
        material.getStyleClass().add("list-row");
        HBox.setHgrow(name, Priority.ALWAYS);
        section.getStyleClass().addAll("muted", "small");
        section.setMinWidth(0);
        section.setMaxWidth(200);
        size.getStyleClass().addAll("muted", "small", "fact-size");
        setGraphic(parts);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SearchRow row, boolean empty) {
        super.updateItem(row, empty);
        Optional<SearchPage.Hit> found =
                !empty && row instanceof SearchRow.Hit(SearchPage.Hit it) ? Optional.of(it) : Optional.empty();
        setTooltip(found.isPresent() ? whole : null);
        pseudoClassStateChanged(GONE, found.filter(SearchPage.Hit::missing).isPresent());
        switch (row) {
            case SearchRow.Course(long _, String title, String place)
            when !empty -> {
                course.show(title, marks(title));
                category.show(place, marks(place));
                setAccessibleText(messages.get("search.course.spoken", title, place));
                parts.show(heading);
            }
            case SearchRow.Hit(SearchPage.Hit hit) when !empty -> show(hit);
            case null, default -> {
                setAccessibleText(null);
                parts.hide();
            }
        }
    }

    private void show(SearchPage.Hit hit) {
        icon.show(hit.kind());
        name.show(hit.name(), marks(hit.name()));
        section.setText(hit.missing() ? messages.get("search.missing") : hit.section());
        size.setText(words.size(hit.size()));
        whole.setText(hit.file().toString());
        setAccessibleText(messages.get(
                "course.material.spoken", hit.name(), messages.get(Kinds.key(hit.kind())), size.getText()));
        parts.show(material);
    }

    private List<SearchPage.Span> marks(String text) {
        return model.foundProperty().get().page().marks(text);
    }
}
