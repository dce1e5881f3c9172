package app.carrel.ui.shell;

import app.carrel.ui.Messages;
import app.carrel.ui.Navigator;
import app.carrel.ui.Page;
import app.carrel.ui.TextSize;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The head of the window: where the person is, the way back, and the search.
final class HeaderView extends HBox {
    private static final double SHARE_OF_SEARCH = 0.38;
    private static final double WIDEST_SEARCH = 340;
    private static final double LEAST_OF_A_NAME = 24;

    private final Navigator navigator;
    private final Messages messages;
    private final HBox way = new HBox();
    private final ListChangeListener<Page.Crumb> anew = change -> show(change.getList());

    HeaderView(ObservableValue<@Nullable Page> page, Navigator navigator, Messages messages, Node... atTheRight) {
        this.navigator = navigator;
        this.messages = messages;
        getStyleClass().add("header");
        setMinWidth(0);
        way.getStyleClass().add("way");
        way.setMinWidth(0);
        HBox.setHgrow(way, Priority.ALWAYS);
        getChildren().add(way);
        getChildren().addAll(atTheRight);
        // In a narrow window the search gives way to where one is.
        if (atTheRight.length > 0 && atTheRight[0] instanceof Region search) {
            search.maxWidthProperty()
                    .bind(widthProperty()
                            .multiply(SHARE_OF_SEARCH)
                            .flatMap(share -> TextSize.around(this)
                                    .map(size -> Math.min(WIDEST_SEARCH * size, share.doubleValue()))));
        }
        page.subscribe((before, now) -> {
            if (before != null) {
                before.trail().removeListener(anew);
            }
            if (now != null) {
                now.trail().addListener(anew);
                show(now.trail());
            }
        });
    }

    private void show(List<? extends Page.Crumb> trail) {
        way.getChildren().clear();
        for (int i = 0; i < trail.size(); i++) {
            Page.Crumb crumb = trail.get(i);
            if (i == trail.size() - 1) {
                Label here = new Label(crumb.text());
                here.getStyleClass().add("crumb-here");
                here.setMinWidth(0);
                HBox.setHgrow(here, Priority.SOMETIMES);
                way.getChildren().add(here);
            } else {
                Button back = new Button(crumb.text());
                back.getStyleClass().setAll("crumb");
                // The way home is one short word and never cut; the names of folders share what is left.
                back.setMinWidth(i == 0 ? USE_PREF_SIZE : LEAST_OF_A_NAME);
                // The name of a folder, which may hold what a mnemonic begins with.
                back.setMnemonicParsing(false);
                back.setAccessibleText(messages.get("shell.header.back-to", crumb.text()));
                back.setOnAction(_ -> navigator.goTo(crumb.destination()));
                Label separator = new Label("/");
                separator.getStyleClass().add("muted");
                separator.setMinWidth(USE_PREF_SIZE);
                way.getChildren().addAll(back, separator);
            }
        }
    }
}
