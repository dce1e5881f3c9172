package app.carrel.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.settings.Settings.Theme;
import app.carrel.ui.Fx;
import app.carrel.ui.Messages;
import app.carrel.ui.OnFx;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Fx.class)
class ThemeChoiceTest {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ThemeChoice choice = OnFx.get(() -> new ThemeChoice(theme, Messages.in(Locale.ENGLISH)));

    @Test
    void showsTheThemeThatIsWantedAndChangesNothingByBeingShown() {
        OnFx.run(() -> {
            theme.set(Theme.DARK);
            theme.set(Theme.LIGHT);
        });

        show();

        assertThat(theme.get()).isEqualTo(Theme.LIGHT);
        assertThat(choice.getButtons())
                .filteredOn(ToggleButton::isSelected)
                .extracting(Toggle::getUserData)
                .containsExactly(Theme.LIGHT);
    }

    @Test
    void aClickChoosesAndASecondOneChangesNothing() {
        show();

        OnFx.run(() -> button(Theme.DARK).fire());
        OnFx.run(() -> button(Theme.DARK).fire());

        assertThat(theme.get()).isEqualTo(Theme.DARK);
        assertThat(button(Theme.DARK).isSelected()).isTrue();
    }

    private void show() {
        OnFx.run(() -> {
            new Scene(choice);
            choice.applyCss();
        });
    }

    private ToggleButton button(Theme theme) {
        return choice.getButtons().stream()
                .filter(button -> button.getUserData() == theme)
                .findFirst()
                .orElseThrow();
    }
}
