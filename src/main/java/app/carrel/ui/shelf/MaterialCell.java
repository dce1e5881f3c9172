package app.carrel.ui.shelf;

import app.carrel.catalog.CoursePage;
import app.carrel.ui.Messages;
import app.carrel.ui.control.KindIcon;
import app.carrel.ui.control.Kinds;
import app.carrel.ui.control.OneOf;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A row of a course: a section's heading, or a material with its quiet facts at the right end.
final class MaterialCell extends ListCell<CourseRow> {
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

    private final Messages messages;
    private final Words words;

    private final Label section = new Label();
    private final Label count = new Label();
    private final HBox heading = new HBox(section, gap(), count);

    private final KindIcon icon = new KindIcon();
    private final Label name = new Label();
    private final Tag missing = new Tag();
    private final Label within = new Label();
    private final Map<Column, Label> facts = new EnumMap<>(Column.class);
    /// What a row does not show is not in it: it would be dressed for nothing.
    private final HBox material = new HBox(icon, name, gap());
    private final OneOf parts = new OneOf();

    MaterialCell(Columns columns, Messages messages, Words words) {
        this.messages = messages;
        this.words = words;
        getStyleClass().add("course-cell");
        heading.getStyleClass().add("section-row");
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        material.getStyleClass().add("list-row");
        name.setMinWidth(0);
        within.getStyleClass().addAll("muted", "small");
        within.setMinWidth(0);
        missing.setMinWidth(USE_PREF_SIZE);
        for (Column column : Column.values()) {
            Label fact = new Label();
            fact.getStyleClass().add("fact");
            columns.follow(column, fact);
            facts.put(column, fact);
            fact.visibleProperty().subscribe(_ -> arrangeFacts());
        }
        setAlignment(Pos.CENTER_LEFT);
        setGraphic(parts);
        // The row is as wide as the list, so that a long name is shortened instead of pushing the facts out of sight.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CourseRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            parts.hide();
            setAccessibleText(null);
            return;
        }
        switch (row) {
            case CourseRow.Heading(String title, int materials) -> show(title, materials);
            case CourseRow.Material(CoursePage.Item item, String name, boolean underHeading) ->
                show(item, underHeading ? "" : name);
        }
    }

    private void show(String title, int materials) {
        section.setText(title);
        count.setText(words.count(materials));
        pseudoClassStateChanged(GONE, false);
        setAccessibleText(messages.get("course.section.spoken", title, materials));
        parts.show(heading);
    }

    private void show(CoursePage.Item item, String told) {
        icon.show(item.kind());
        name.setText(item.name());
        within.setText(told);
        put(within, !told.isEmpty(), name);
        Instant since = item.missingSince();
        put(missing, since != null, told.isEmpty() ? name : within);
        if (since != null) {
            missing.show(Tag.Kind.WARN, messages.get("course.missing-since", words.since(since)));
        }
        facts.forEach((column, fact) -> fact.setText(text(column, item)));
        pseudoClassStateChanged(GONE, since != null);
        setAccessibleText(spoken(item, since));
        parts.show(material);
    }

    private void put(Node part, boolean wanted, Node after) {
        List<Node> parts = material.getChildren();
        if (!wanted) {
            parts.remove(part);
        } else if (!parts.contains(part)) {
            parts.add(parts.indexOf(after) + 1, part);
        }
    }

    private void arrangeFacts() {
        List<Label> wanted = facts.values().stream().filter(Node::isVisible).toList();
        if (!material.getChildren().containsAll(wanted)) {
            material.getChildren().removeAll(facts.values());
            material.getChildren().addAll(wanted);
        }
    }

    private String spoken(CoursePage.Item item, @Nullable Instant since) {
        String facts =
                messages.get("course.material.spoken", item.name(), text(Column.KIND, item), text(Column.SIZE, item));
        return since == null ? facts : facts + ", " + missing.getText();
    }

    private String text(Column column, CoursePage.Item item) {
        Instant seen = item.firstSeen();
        return switch (column) {
            case KIND -> messages.get(Kinds.key(item.kind()));
            case SIZE -> words.size(item.size());
            case CHANGED -> words.date(item.modifiedAt());
            case FIRST_SEEN -> seen == null ? messages.get("details.unknown") : words.date(seen);
        };
    }

    private static Node gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
