package app.carrel.ui.details;

import app.carrel.catalog.CoursePage;
import app.carrel.ui.Messages;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.KindIcon;
import app.carrel.ui.control.Kinds;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/// Everything that is known of one material: the same nodes for one after another, because new ones would have to be
/// dressed each time.
final class MaterialDetails {
    private final DetailsModel model;
    private final Messages messages;
    private final Words words;

    private final KindIcon icon = new KindIcon();
    private final Label title = Facts.title("");
    private final Tag gone = new Tag();
    private final Facts facts = new Facts();
    private final Label kind;
    private final Label size;
    private final Label changed;
    private final Label firstSeen;
    private final Label place;
    private final Label path;
    private final Button open;
    private final Node buttons;
    private Path file = Path.of("");

    MaterialDetails(DetailsModel model, Messages messages, Words words) {
        this.model = model;
        this.messages = messages;
        this.words = words;
        kind = fact("details.kind");
        size = fact("details.size");
        changed = fact("details.changed");
        firstSeen = fact("details.first-seen");
        place = fact("details.in");
        path = fact("details.path", "path");
        icon.setAlignment(Pos.CENTER_LEFT);
        open = button("details-open", "course.menu.open", Icon.OPEN, model::open);
        open.getStyleClass().add("primary");
        buttons = Facts.spaced(
                open,
                button("details-reveal", "course.menu.reveal", Icon.FOLDER, model::reveal),
                button("details-copy", "course.menu.copy-path", Icon.COPY, chosen -> this.model.copy(List.of(chosen))));
    }

    private Label fact(String key, String... styles) {
        return facts.add(messages.get(key), "", styles);
    }

    private Button button(String id, String key, Icon sign, Consumer<Path> action) {
        return Facts.button(id, messages.get(key), sign, () -> action.accept(file));
    }

    /// Everything that may be shown.
    List<Node> nodes() {
        return List.of(icon, title, gone, facts, buttons);
    }

    /// What shows `chosen`.
    List<Node> of(Subject.Chosen chosen) {
        CoursePage.Item item = chosen.item();
        Instant missing = item.missingSince();
        Instant seen = item.firstSeen();
        file = item.file();
        icon.show(item.kind());
        title.setText(item.name());
        kind.setText(messages.get(Kinds.key(item.kind())));
        size.setText(words.size(item.size()));
        changed.setText(words.moment(item.modifiedAt()));
        firstSeen.setText(seen == null ? messages.get("details.unknown") : words.moment(seen));
        place.setText(chosen.place());
        path.setText(file.toString());
        // What is gone cannot be opened; its folder may still be there.
        open.setDisable(missing != null);
        if (missing == null) {
            return List.of(icon, title, facts, buttons);
        }
        gone.show(Tag.Kind.WARN, messages.get("course.missing-since", words.since(missing)));
        return nodes();
    }
}
