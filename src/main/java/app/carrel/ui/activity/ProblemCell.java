package app.carrel.ui.activity;

import app.carrel.library.wire.ProblemView;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A place that a scan could not read, and why. Of a long path the end is what tells.
final class ProblemCell extends ListCell<ProblemView> {
    private final Label path = new Label();
    private final Label reason = new Label();
    private final HBox row = new HBox(24, path, reason);
    private final Tooltip whole = new Tooltip();

    ProblemCell() {
        getStyleClass().add("problem-cell");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setEllipsisString("…");
        path.setMinWidth(0);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        reason.getStyleClass().add("muted");
        reason.setMinWidth(Region.USE_PREF_SIZE);
        row.getStyleClass().add("problem-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ProblemView problem, boolean empty) {
        super.updateItem(problem, empty);
        if (empty || problem == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        path.setText(problem.path());
        reason.setText(problem.reason());
        whole.setText(problem.path() + "\n" + problem.reason());
        setTooltip(whole);
        setAccessibleText(problem.path() + ", " + problem.reason());
        setGraphic(row);
    }
}
