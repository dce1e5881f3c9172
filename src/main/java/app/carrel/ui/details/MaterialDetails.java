package app.carrel.ui.details;

import app.carrel.catalog.CoursePage;
import app.carrel.ui.Messages;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.Kinds;
import app.carrel.ui.control.Tag;
import app.carrel.ui.control.Words;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

/// Everything that is known of one material.
record MaterialDetails(Messages messages, Words words) {
    Node[] of(Subject.Chosen chosen, DetailsModel model) {
        CoursePage.Item item = chosen.item();
        Instant missing = item.missingSince();
        Instant seen = item.firstSeen();
        Facts facts = new Facts();
        facts.add(messages.get("details.kind"), messages.get(Kinds.key(item.kind())));
        facts.add(messages.get("details.size"), words.size(item.size()));
        facts.add(messages.get("details.changed"), words.moment(item.modifiedAt()));
        facts.add(
                messages.get("details.first-seen"),
                seen == null ? messages.get("details.unknown") : words.moment(seen));
        facts.add(messages.get("details.in"), chosen.place());
        facts.add(messages.get("details.path"), item.file().toString(), "path");
        Button open = Facts.button(
                "details-open", messages.get("course.menu.open"), Icon.OPEN, () -> model.open(item.file()));
        open.getStyleClass().add("primary");
        // What is gone cannot be opened; its folder may still be there.
        open.setDisable(missing != null);
        Node buttons = Facts.spaced(
                open,
                Facts.button(
                        "details-reveal",
                        messages.get("course.menu.reveal"),
                        Icon.FOLDER,
                        () -> model.reveal(item.file())),
                Facts.button(
                        "details-copy",
                        messages.get("course.menu.copy-path"),
                        Icon.COPY,
                        () -> model.copy(List.of(item.file()))));
        Node title = Facts.title(item.name());
        Node icon = Kinds.icon(item.kind());
        if (missing == null) {
            return new Node[] {icon, title, facts, buttons};
        }
        Tag gone = new Tag(Tag.Kind.WARN, messages.get("course.missing-since", words.since(missing)));
        return new Node[] {icon, title, gone, facts, buttons};
    }
}
