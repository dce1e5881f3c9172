package app.carrel.ui.shelf;

import app.carrel.catalog.Course;
import app.carrel.ui.Messages;
import app.carrel.ui.control.CardGrid;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A course as a card: name, category, and its figures.
final class CourseCardView implements CardGrid.Card<CourseCard> {
    private final Messages messages;
    private final Words words;
    private final Label name = new Label();
    private final Tooltip wholeName = new Tooltip();
    private final Label category = new Label();
    private final Label materials = new Label();
    private final Label size = new Label();
    private final Tag missing = new Tag();
    private final VBox card;

    CourseCardView(Messages messages, Words words) {
        this.messages = messages;
        this.words = words;
        name.getStyleClass().add("course-name");
        name.setTooltip(wholeName);
        category.getStyleClass().add("muted");
        category.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(category, Priority.ALWAYS);
        HBox place = new HBox(12, category, missing);
        place.getStyleClass().add("course-place");
        materials.setMinWidth(Region.USE_PREF_SIZE);
        size.setMinWidth(Region.USE_PREF_SIZE);
        HBox facts = new HBox(16, materials, size);
        facts.getStyleClass().add("course-facts");
        card = new VBox(name, place, facts);
        card.getStyleClass().addAll("card", "clickable", "course-card");
        card.setAccessibleRole(AccessibleRole.BUTTON);
    }

    @Override
    public Region node() {
        return card;
    }

    @Override
    public void show(CourseCard item) {
        Course course = item.course();
        name.setText(item.name());
        wholeName.setText(item.name());
        category.setText(item.category());
        materials.setText(messages.get("shelf.card.materials", course.materials()));
        size.setText(words.size(course.bytes()));
        missing.show(Tag.Kind.WARN, messages.get("shelf.card.missing", course.missing()));
        missing.setVisible(course.missing() > 0);
        missing.setManaged(course.missing() > 0);
        card.setAccessibleText(messages.get("shelf.card.spoken", item.name(), item.category(), materials.getText()));
    }
}
