package app.carrel.ui.preferences;

import app.carrel.settings.NumberSetting;
import app.carrel.ui.Messages;
import app.carrel.ui.control.SettingRow;
import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The controls for the fields of a form, each in its row.
record SettingControls(SettingsForm form, Rows rows, Messages messages) {
    SettingRow number(NumberSetting number) {
        TextField field = textField(number.key(), form.number(number));
        field.getStyleClass().add("number-field");
        HBox box = new HBox(field);
        box.getStyleClass().add("number-box");
        // A port has none.
        String of = messages.get("preferences." + number.key() + ".unit");
        if (!of.isEmpty()) {
            Label unit = new Label(of);
            unit.getStyleClass().addAll("muted", "unit");
            box.getChildren().add(unit);
        }
        field.setAccessibleText(messages.get("preferences." + number.key()));
        return rows.row(number.key(), box, form.number(number));
    }

    SettingRow toggle(String key, Field<Boolean> field) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId(key);
        toggle.selectedProperty().bindBidirectional(field.typedProperty());
        return rows.row(key, toggle, field);
    }

    SettingRow text(String key, Field<String> field) {
        TextField control = textField(key, field);
        control.getStyleClass().add("wide-field");
        return rows.row(key, control, field);
    }

    SettingRow lines(String key, Field<String> field) {
        TextArea area = new TextArea();
        area.setId(key);
        area.getStyleClass().addAll("wide-field", "lines-field");
        area.setPromptText(messages.get("preferences." + key + ".prompt"));
        area.textProperty().bindBidirectional(field.typedProperty());
        // A page of settings is walked through with the tabulator.
        area.addEventFilter(KeyEvent.KEY_PRESSED, new TabLeads(area));
        return rows.row(key, area, field);
    }

    SettingRow language() {
        ComboBox<String> choice = new ComboBox<>();
        choice.setId("language");
        List<String> tags = new ArrayList<>(List.of(""));
        Messages.LANGUAGES.forEach(language -> tags.add(language.toLanguageTag()));
        if (!tags.contains(form.language().typed())) {
            tags.add(form.language().typed());
        }
        choice.getItems().setAll(tags);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String tag) {
                return named(tag == null ? "" : tag);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("a language is chosen, not typed");
            }
        });
        choice.valueProperty().bindBidirectional(form.language().typedProperty());
        return rows.row("language", choice, form.language());
    }

    /// A language is found by who speaks it, in its own name.
    private String named(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        return tag.isEmpty() ? messages.get("preferences.language.system") : language.getDisplayName(language);
    }

    private static TextField textField(String id, Field<String> field) {
        TextField control = new TextField();
        control.setId(id);
        control.textProperty().bindBidirectional(field.typedProperty());
        return control;
    }
}
