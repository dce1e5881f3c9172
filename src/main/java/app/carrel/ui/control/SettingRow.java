package app.carrel.ui.control;

import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A line of a card: a name and what it is about at the left, the control for it at the right.
public final class SettingRow extends StackPane {
    /// Where less is left for the words, the control stands below them.
    private static final double LEAST_WORDS = 200;

    private final Label name;
    private final HBox head;
    private final VBox said;
    private final HBox left;
    private final HBox controls;

    public SettingRow(String named, String advised, Region control) {
        name = new Label(named);
        name.setLabelFor(control);
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        Label advice = new Label(advised);
        advice.getStyleClass().addAll("muted", "small");
        advice.setWrapText(true);
        advice.setMinHeight(USE_PREF_SIZE);
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(named);
        }
        control.setAccessibleHelp(advised);
        head = new HBox(8, name);
        head.setAlignment(Pos.CENTER_LEFT);
        said = new VBox(head, advice);
        said.getStyleClass().add("said");
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        left = new HBox(12, said);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setMinWidth(0);
        control.setMinWidth(USE_PREF_SIZE);
        controls = new HBox(12, control);
        controls.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(new Sides(left, controls, LEAST_WORDS, VPos.CENTER));
        getStyleClass().add("setting-row");
    }

    /// Says more below what it is about.
    public void say(Node more) {
        said.getChildren().add(more);
    }

    /// Puts a picture of what it is about before the words.
    public void putBeforeWords(Node picture) {
        left.getChildren().addFirst(picture);
    }

    /// Has the name stand on one line, of which the end is what tells, with something beside it.
    public void nameIsPath(Node... beside) {
        name.setWrapText(false);
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        name.setEllipsisString("…");
        name.setTooltip(new Tooltip(name.getText()));
        head.getChildren().addAll(beside);
    }

    /// Puts something between the words and the control.
    public void putBeforeControl(Node node) {
        controls.getChildren().addFirst(node);
    }

    /// A card of such rows, with its title.
    public static VBox card(String titled, List<? extends Node> rows, Node... atTheRight) {
        Label title = new Label(titled);
        title.getStyleClass().add("title-2");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        HBox right = new HBox(12, atTheRight);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setManaged(atTheRight.length > 0);
        StackPane head = new StackPane(new Sides(title, right, LEAST_WORDS, VPos.CENTER));
        head.getStyleClass().add("card-head");
        VBox card = new VBox(head);
        card.getChildren().addAll(rows);
        card.getStyleClass().add("card");
        return card;
    }
}
