package app.carrel.ui.details;

import app.carrel.catalog.CoursePage;
import app.carrel.ui.Messages;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.KindIcon;
import app.carrel.ui.control.Kinds;
import app.carrel.ui.control.OneOf;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Everything that is known of one material: the same nodes for one after another, because new ones would have to be
/// dressed each time.
final class MaterialDetails extends VBox {
    private final DetailsModel model;
    private final Messages messages;
    private final Words words;

    private final KindIcon icon = new KindIcon();
    private final Label title = Facts.title();
    private final Tag gone = new Tag();
    private final Facts facts = new Facts();
    private final Facts.Fact kind;
    private final Facts.Fact size;
    private final Facts.Fact changed;
    private final Facts.Fact firstSeen;
    private final Facts.Fact place;
    private final Facts.Fact path;
    private final Button open;
    private Path file = Path.of("");

    MaterialDetails(DetailsModel model, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        getStyleClass().add("details-content");
        kind = fact("details.kind");
        size = fact("details.size");
        changed = fact("details.changed");
        firstSeen = fact("details.first-seen");
        place = fact("details.in");
        path = fact("details.path", "path");
        icon.setAlignment(Pos.CENTER_LEFT);
        open = button("details-open", "course.menu.open", Icon.OPEN, model::open);
        open.getStyleClass().add("primary");
        getChildren()
                .addAll(
                        icon,
                        title,
                        gone,
                        facts,
                        Facts.spaced(
                                open,
                                button("details-reveal", "course.menu.reveal", Icon.FOLDER, model::reveal),
                                button(
                                        "details-copy",
                                        "course.menu.copy-path",
                                        Icon.COPY,
                                        chosen -> this.model.copy(List.of(chosen)))));
    }

    private Facts.Fact fact(String key, String... styles) {
        return facts.add(messages.get(key), styles);
    }

    private Button button(String id, String key, Icon sign, Consumer<Path> action) {
        return Facts.button(id, messages.get(key), sign, () -> action.accept(file));
    }

    void show(Subject.Chosen chosen) {
        CoursePage.Item item = chosen.item();
        Instant missing = item.missingSince();
        Instant seen = item.firstSeen();
        file = item.file();
        icon.show(item.kind());
        title.setText(item.name());
        kind.show(messages.get(Kinds.key(item.kind())));
        size.show(words.size(item.size()));
        changed.show(words.moment(item.modifiedAt()));
        firstSeen.show(seen == null ? messages.get("details.unknown") : words.moment(seen));
        place.show(chosen.place());
        path.show(file.toString());
        // What is gone cannot be opened; its folder may still be there.
        open.setDisable(missing != null);
        OneOf.turn(gone, missing != null);
        if (missing != null) {
            gone.show(Tag.Kind.WARN, messages.get("course.missing-since", words.since(missing)));
        }
    }
}
