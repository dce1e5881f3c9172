package app.carrel.ui.shell;

import app.carrel.settings.Settings;
import app.carrel.ui.Looks;
import app.carrel.ui.TextSize;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

/// Keeps a scene in the theme that the person wants, or that the system has, and in the size of its text, also when
/// one of them changes.
final class Theme {
    private final Looks looks = new Looks();
    private final Scene scene;
    private final ObservableValue<Settings.Theme> wanted;
    private final Subscription following;

    Theme(Scene scene, ObservableValue<Settings.Theme> wanted) {
        this.scene = scene;
        this.wanted = wanted;
        following = Subscription.combine(
                wanted.subscribe(this::apply),
                Platform.getPreferences().colorSchemeProperty().subscribe(this::apply),
                TextSize.of(scene).subscribe(this::apply));
        apply();
    }

    /// Lets the system's preferences forget this scene.
    void dispose() {
        following.unsubscribe();
    }

    /// Says which it will be, before the first control of the program is made.
    static void choose(Settings.Theme wanted) {
        Looks.choose(isDark(wanted));
    }

    private void apply() {
        looks.dress(scene, isDark(wanted.getValue()));
    }

    private static boolean isDark(Settings.Theme wanted) {
        return switch (wanted) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }
}
