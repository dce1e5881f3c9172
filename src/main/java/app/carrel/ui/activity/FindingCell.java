package app.carrel.ui.activity;

import app.carrel.ui.Messages;
import app.carrel.ui.control.Icon;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A line about something that a scan found, with what can be done about it. Of a long path the end is what tells.
final class FindingCell extends ListCell<Finding> {
    /// What a person can do about a finding.
    ///
    /// @param again scans the folder of a problem once more
    record Actions(Consumer<Finding> copy, Consumer<Finding> show, Consumer<Finding> again) {}

    private final Messages messages;
    private final Label path = new Label();
    private final Label fact = new Label();
    private final Button again;
    private final MenuItem tryAgain;
    private final HBox row;
    private final Tooltip whole = new Tooltip();
    private final ContextMenu menu;

    private final IntConsumer reached;
    private final Supplier<String> root;

    /// @param reached told the number of each line that comes into sight
    /// @param root    what is known already of every path
    FindingCell(Actions actions, IntConsumer reached, Supplier<String> root, Messages messages) {
        this.reached = reached;
        this.root = root;
        this.messages = messages;
        getStyleClass().add("problem-cell");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setEllipsisString("…");
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        fact.getStyleClass().add("muted");
        fact.setMinWidth(0);
        fact.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        fact.setEllipsisString("…");
        Button copy = button(Icon.COPY, "activity.finding.copy", actions.copy());
        Button show = button(Icon.FOLDER, "activity.finding.show", actions.show());
        again = button(Icon.SCAN, "activity.finding.again", actions.again());
        HBox buttons = new HBox(copy, show, again);
        buttons.getStyleClass().add("finding-buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(16, path, fact, buttons);
        row.getStyleClass().add("problem-row");
        tryAgain = item("activity.finding.again", actions.again());
        menu = new ContextMenu(
                item("activity.finding.copy", actions.copy()), item("activity.finding.show", actions.show()), tryAgain);
        setPrefWidth(0);
    }

    private Button button(Icon icon, String key, Consumer<Finding> action) {
        Button button = icon.button(messages.plain(key));
        button.getStyleClass().add("finding-button");
        // One line of many: the keyboard has the menu of the line.
        button.setFocusTraversable(false);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> act(action));
        return button;
    }

    private MenuItem item(String key, Consumer<Finding> action) {
        MenuItem item = new MenuItem(messages.get(key));
        item.setOnAction(_ -> act(action));
        return item;
    }

    private void act(Consumer<Finding> action) {
        if (getItem() != null) {
            action.accept(getItem());
        }
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        if (empty || finding == null) {
            tell(null, null, null);
            setAccessibleText(null);
            return;
        }
        String shown = RunningScan.below(root.get(), finding.path());
        String where = finding.path().isEmpty() ? messages.get("activity.finding.forgotten") : finding.path();
        String more = fact(finding, "");
        path.setText(finding.path().isEmpty() ? where : shown);
        fact.setText(fact(finding, root.get()));
        boolean problem = finding instanceof Finding.Problem;
        again.setVisible(problem);
        tryAgain.setVisible(problem);
        whole.setText(more.isEmpty() ? where : where + "\n" + more);
        tell(row, whole, menu);
        setAccessibleText(more.isEmpty() ? where : where + ", " + more);
        int line = getIndex();
        // Not now: the list is being laid out.
        Platform.runLater(() -> reached.accept(line));
    }

    private void tell(@Nullable Node graphic, @Nullable Tooltip tooltip, @Nullable ContextMenu contextMenu) {
        setGraphic(graphic);
        setTooltip(tooltip);
        setContextMenu(contextMenu);
    }

    private String fact(Finding finding, String trunk) {
        return switch (finding) {
            case Finding.Problem(var problem) -> problem.reason();
            case Finding.Change(var change) ->
                change.oldPath() == null
                        ? ""
                        : messages.get("activity.finding.from", RunningScan.below(trunk, change.oldPath()));
        };
    }
}
