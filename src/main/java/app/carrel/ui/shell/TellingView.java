package app.carrel.ui.shell;

import app.carrel.ui.Destination;
import app.carrel.ui.Messages;
import app.carrel.ui.Navigator;
import app.carrel.ui.control.Icon;
import app.carrel.ui.control.Notice;
import app.carrel.ui.shell.Telling.Remedy;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The line above the page that tells how a scan ended. It takes no room while there is nothing to tell.
final class TellingView extends StackPane {
    private final TellingModel model;
    private final Navigator navigator;
    private final Messages messages;

    /// @param elsewhere whether the person is where this is not told already
    TellingView(TellingModel model, ObservableValue<Boolean> elsewhere, Navigator navigator, Messages messages) {
        this.model = model;
        this.navigator = navigator;
        this.messages = messages;
        getStyleClass().add("telling");
        model.tellingProperty().subscribe(this::show);
        visibleProperty()
                .bind(model.tellingProperty()
                        .isNotNull()
                        .and(Bindings.createBooleanBinding(elsewhere::getValue, elsewhere)));
        managedProperty().bind(visibleProperty());
    }

    private void show(@Nullable Telling telling) {
        if (telling == null) {
            getChildren().clear();
            return;
        }
        Notice notice = new Notice(telling.kind(), buttons(telling.remedy()));
        notice.setId("telling");
        notice.textProperty().set(telling.text());
        getChildren().setAll(notice);
    }

    private Region[] buttons(Remedy remedy) {
        List<Region> buttons = new ArrayList<>();
        switch (remedy) {
            case NONE -> {}
            case TRY_AGAIN -> {
                Button again = button("shell.telling.try-again", model::tryAgain);
                again.disableProperty().bind(model.scanningProperty());
                buttons.add(again);
            }
            case SHOW_DETAILS -> buttons.add(button("shell.telling.details", this::showActivity));
            case DECIDE -> buttons.add(button("shell.telling.decide", this::showActivity));
        }
        Button close = Icon.CLOSE.button(messages.get("shell.telling.dismiss"));
        close.setOnAction(_ -> model.dismiss());
        buttons.add(close);
        return buttons.toArray(Region[]::new);
    }

    private void showActivity() {
        model.dismiss();
        navigator.goTo(new Destination.Activity());
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.get(key));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
