package app.carrel.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The card over the page while the window closes; what lies below can no longer be reached.
final class ClosingView extends StackPane {
    private final StackPane veil = new StackPane();

    ClosingView(ClosingModel model) {
        setId("closing");
        veil.getStyleClass().add("veil");
        Label title = new Label();
        title.setId("closing-title");
        title.getStyleClass().add("title-1");
        title.textProperty().bind(model.titleProperty());
        Label advice = new Label();
        advice.getStyleClass().addAll("muted", "closing-advice");
        advice.setWrapText(true);
        advice.setMinHeight(USE_PREF_SIZE);
        advice.textProperty().bind(model.adviceProperty());
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("progress-slim");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> model.progressProperty().get(), model.progressProperty()));
        Label waiting = new Label();
        waiting.setId("closing-waiting");
        waiting.getStyleClass().addAll("muted", "closing-waiting");
        waiting.textProperty().bind(model.waitingProperty());
        bar.accessibleTextProperty().bind(waiting.textProperty());
        VBox card = new VBox(title, advice, bar, waiting);
        card.getStyleClass().addAll("card", "card-pad", "lifted", "closing-card");
        card.setMaxHeight(USE_PREF_SIZE);
        veil.getChildren().add(card);
        getChildren().add(veil);
        visibleProperty().bind(model.closingProperty());
    }

    /// Dims the page of `frame` alone: what lies around it is still told.
    void over(FramedPage frame) {
        paddingProperty().bind(frame.aroundPageProperty());
    }
}
