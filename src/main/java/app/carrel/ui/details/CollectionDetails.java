package app.carrel.ui.details;

import app.carrel.catalog.CoursePage;
import app.carrel.catalog.KindSum;
import app.carrel.ui.Messages;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Books;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.OneOf;
import app.carrel.ui.control.Words;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What several materials come to: those that are selected, or those of a course, a category, the shelf. The same nodes
/// for one after another, because new ones would have to be dressed each time.
final class CollectionDetails extends VBox {
    private static final double SIGN = 24;

    private final Messages messages;
    private final Words words;

    private final OneOf sign = new OneOf();
    private final Node books = new Books(SIGN);
    private final Node selection = Icon.SELECTION.node();
    private final Label title = Facts.title();
    private final Facts facts = new Facts();
    private final Facts.Fact place;
    private final Facts.Fact materials;
    private final Facts.Fact size;
    private final Facts.Fact missing;
    private final Facts.Fact path;
    private final KindRows kinds;
    private final Button reveal;
    private final Button copy;
    private List<Path> files = List.of();

    CollectionDetails(DetailsModel model, Messages messages, Words words) {
        this.messages = messages;
        this.words = words;
        getStyleClass().add("details-content");
        place = facts.add(messages.get("details.in"));
        materials = facts.add(messages.get("details.materials"));
        size = facts.add(messages.get("details.size"));
        missing = facts.add(messages.get("details.missing"), "warn");
        path = facts.add(messages.get("details.path"), "path");
        kinds = new KindRows(messages, words);
        reveal = Facts.button(
                "details-reveal",
                messages.get("course.menu.reveal"),
                Icon.FOLDER,
                () -> files.stream().findFirst().ifPresent(model::reveal));
        copy = Facts.button("details-copy", "", Icon.COPY, () -> model.copy(files));
        sign.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(sign, title, facts, kinds, Facts.spaced(reveal, copy));
    }

    void show(Subject.Collection whole) {
        files = whole.folder().stream().toList();
        sign.show(books);
        title.setText(whole.name());
        place.show(whole.place());
        materials.show(words.count(whole.materials()));
        size.show(words.size(whole.bytes()));
        missing.show(number(whole.missing()));
        path.show(whole.folder().map(Path::toString).orElse(""));
        kinds.show(whole.kinds());
        copy.setText(messages.get("course.menu.copy-path"));
        OneOf.turn(reveal, whole.folder().isPresent());
        OneOf.turn(copy, whole.folder().isPresent());
    }

    void show(Subject.Materials several) {
        List<CoursePage.Item> items =
                several.chosen().stream().map(Subject.Chosen::item).toList();
        files = items.stream().map(CoursePage.Item::file).toList();
        sign.show(selection);
        title.setText(messages.get("details.selected", items.size()));
        place.show("");
        materials.show("");
        size.show(words.size(items.stream().mapToLong(CoursePage.Item::size).sum()));
        missing.show(number(
                items.stream().filter(item -> item.missingSince() != null).count()));
        path.show("");
        kinds.show(KindSum.of(items.stream()
                .map(item -> new KindSum(item.kind(), 1, item.size()))
                .toList()));
        copy.setText(messages.get("course.menu.copy-paths"));
        OneOf.turn(reveal, false);
        OneOf.turn(copy, true);
    }

    private String number(long many) {
        return many == 0 ? "" : words.count(many);
    }
}
