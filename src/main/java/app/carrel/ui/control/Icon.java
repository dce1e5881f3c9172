package app.carrel.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The pictures that the window uses; the only place that knows where they come from.
public enum Icon {
    ABORT(Feather.SQUARE),
    ACTIVITY(Feather.ACTIVITY),
    ADD_FOLDER(Feather.FOLDER_PLUS),
    ALERT(Feather.ALERT_TRIANGLE),
    ARCHIVE(Feather.ARCHIVE),
    AUDIO(Feather.MUSIC),
    BACK(Feather.CHEVRON_LEFT),
    CHECK(Feather.CHECK),
    CLOSE(Feather.X),
    CODE(Feather.CODE),
    COPY(Feather.COPY),
    DETAILS(Feather.SIDEBAR),
    DOCUMENT(Feather.FILE_TEXT),
    DOWN(Feather.CHEVRON_DOWN),
    E_BOOK(Feather.BOOK),
    FAILED(Feather.ALERT_CIRCLE),
    FOLDER(Feather.FOLDER),
    HELP(Feather.HELP_CIRCLE),
    IMAGE(Feather.IMAGE),
    INFO(Feather.INFO),
    OPEN(Feather.EXTERNAL_LINK),
    OTHER(Feather.FILE),
    PREFERENCES(Feather.SLIDERS),
    RESET(Feather.ROTATE_CCW),
    RIGHT(Feather.CHEVRON_RIGHT),
    SCAN(Feather.REFRESH_CW),
    SEARCH(Feather.SEARCH),
    SELECTION(Feather.CHECK_SQUARE),
    SLIDES(Feather.MONITOR),
    SUBTITLE(Feather.MESSAGE_SQUARE),
    UP(Feather.CHEVRON_UP),
    VIDEO(Feather.FILM),
    WEB_PAGE(Feather.GLOBE);

    private final Feather glyph;

    Icon(Feather glyph) {
        this.glyph = glyph;
    }

    /// A new picture, 18 px and quiet unless `styleClasses` (`icon-small`, `icon-medium`, `icon-accent`, …) say more.
    public Node node(String... styleClasses) {
        FontIcon icon = FontIcon.of(glyph);
        icon.getStyleClass().addAll(styleClasses);
        if (this == ABORT) {
            // The sign on a stop button is a small block, not a frame as large as other signs.
            icon.getStyleClass().add("icon-stop");
        }
        return icon;
    }

    /// Makes another picture of this enum this one.
    void draw(Node picture) {
        if (picture instanceof FontIcon icon) {
            icon.setIconCode(glyph);
        }
    }

    /// A button that shows this picture alone; `spoken` says what it does, to who looks and to who listens.
    public Button button(String spoken) {
        Button button = new Button(null, node());
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken));
        return button;
    }
}
