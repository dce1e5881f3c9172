package app.carrel.ui.control;

import javafx.scene.control.Label;

/// A word in a pill, for a state.
public final class Tag extends Label {
    /// What the state means, and so its colour.
    public enum Kind {
        PLAIN,
        OK,
        WARN,
        BAD;

        private String styleClass() {
            return switch (this) {
                case PLAIN -> "tag-plain";
                case OK -> "tag-ok";
                case WARN -> "tag-warn";
                case BAD -> "tag-bad";
            };
        }
    }

    public Tag() {
        getStyleClass().add("tag");
        setMinWidth(USE_PREF_SIZE);
    }

    public Tag(Kind kind, String text) {
        this();
        show(kind, text);
    }

    public void show(Kind kind, String text) {
        if (!getStyleClass().contains(kind.styleClass())) {
            getStyleClass().removeIf(name -> name.startsWith("tag-"));
            getStyleClass().add(kind.styleClass());
        }
        setText(text);
    }
}
