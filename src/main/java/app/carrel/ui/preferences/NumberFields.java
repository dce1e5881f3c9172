package app.carrel.ui.preferences;

import app.carrel.settings.NumberSetting;
import app.carrel.ui.Messages;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.StyleClassValidationDecoration;

/// The fields for numbers, judged as one types: a red frame, and the reason in a line below.
final class NumberFields {
    private final PreferencesModel model;
    private final Messages messages;
    private final ValidationSupport validation = new ValidationSupport();
    private final Map<NumberSetting, Label> faults = new EnumMap<>(NumberSetting.class);

    NumberFields(PreferencesModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        validation.setValidationDecorator(new StyleClassValidationDecoration("faulty", "doubtful"));
        for (NumberSetting number : PreferencesModel.FORM) {
            faults.put(number, faultLabel());
        }
    }

    Region field(NumberSetting number) {
        TextField field = new TextField();
        field.setId(number.key());
        field.getStyleClass().add("number-field");
        field.setAccessibleText(messages.get("preferences." + number.key()));
        field.textProperty().bindBidirectional(model.text(number));
        validation.<String>registerValidator(field, false, (control, _) -> judge(control, number));
        // The interval is judged by the timeout: whichever is typed, both are looked at again.
        if (number == NumberSetting.HEARTBEAT_TIMEOUT) {
            model.text(number).subscribe((before, now) -> Platform.runLater(validation::revalidate));
        }
        Label unit = new Label(messages.get("preferences." + number.key() + ".unit"));
        unit.getStyleClass().addAll("muted", "unit");
        HBox box = new HBox(field, unit);
        box.getStyleClass().add("number-box");
        return box;
    }

    /// The line that says what is wrong; it takes no room while nothing is.
    Node fault(NumberSetting number) {
        return Objects.requireNonNull(faults.get(number));
    }

    private ValidationResult judge(Control control, NumberSetting number) {
        String fault = model.fault(number);
        Objects.requireNonNull(faults.get(number)).setText(fault);
        return ValidationResult.fromMessageIf(control, fault, Severity.ERROR, !fault.isEmpty());
    }

    private static Label faultLabel() {
        Label label = new Label();
        label.getStyleClass().addAll("bad", "small", "fault");
        label.setWrapText(true);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
