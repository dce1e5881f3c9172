package app.carrel.ui.details;

import app.carrel.catalog.CoursePage;
import app.carrel.catalog.KindSum;
import app.carrel.ui.Messages;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Books;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/// What several materials come to: those that are selected, or those of a course, a category, the shelf.
record CollectionDetails(Messages messages, Words words) {
    private static final double SIGN = 24;

    List<Node> of(Subject.Collection whole, DetailsModel model) {
        Facts facts = new Facts();
        if (!whole.place().isEmpty()) {
            facts.add(messages.get("details.in"), whole.place());
        }
        facts.add(messages.get("details.materials"), words.count(whole.materials()));
        facts.add(messages.get("details.size"), words.size(whole.bytes()));
        if (whole.missing() > 0) {
            facts.add(messages.get("details.missing"), words.count(whole.missing()), "warn");
        }
        List<Node> nodes = new ArrayList<>(List.of(new Books(SIGN), Facts.title(whole.name()), facts));
        addKinds(nodes, whole.kinds());
        whole.folder().ifPresent(folder -> {
            facts.add(messages.get("details.path"), folder.toString(), "path");
            nodes.add(Facts.spaced(
                    Facts.button(
                            "details-reveal",
                            messages.get("course.menu.reveal"),
                            Icon.FOLDER,
                            () -> model.reveal(folder)),
                    copy(List.of(folder), "course.menu.copy-path", model)));
        });
        return nodes;
    }

    List<Node> of(Subject.Materials several, DetailsModel model) {
        List<CoursePage.Item> items =
                several.chosen().stream().map(Subject.Chosen::item).toList();
        long missing =
                items.stream().filter(item -> item.missingSince() != null).count();
        Facts facts = new Facts();
        facts.add(
                messages.get("details.size"),
                words.size(items.stream().mapToLong(CoursePage.Item::size).sum()));
        if (missing > 0) {
            facts.add(messages.get("details.missing"), words.count(missing), "warn");
        }
        List<Node> nodes = new ArrayList<>(
                List.of(Icon.SELECTION.node(), Facts.title(messages.get("details.selected", items.size())), facts));
        addKinds(
                nodes,
                KindSum.of(items.stream()
                        .map(item -> new KindSum(item.kind(), 1, item.size()))
                        .toList()));
        List<Path> files = items.stream().map(CoursePage.Item::file).toList();
        nodes.add(Facts.spaced(copy(files, "course.menu.copy-paths", model)));
        return nodes;
    }

    private void addKinds(List<Node> nodes, List<KindSum> kinds) {
        if (!kinds.isEmpty()) {
            nodes.add(new KindRows(kinds, messages, words));
        }
    }

    private Node copy(List<Path> paths, String key, DetailsModel model) {
        return Facts.button("details-copy", messages.get(key), Icon.COPY, () -> model.copy(paths));
    }
}
