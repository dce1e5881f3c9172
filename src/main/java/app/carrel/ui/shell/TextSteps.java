package app.carrel.ui.shell;

import app.carrel.ui.Habits;
import app.carrel.ui.TextSize;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.text.Font;

/// How large the text is: at first as the system has it, then as the person wants it, in steps by the keys that
/// browsers have for it.
final class TextSteps {
    private static final String REMEMBERED = "text.size";
    private static final List<Double> STEPS = List.of(0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);

    /// What JavaFX calls the system's size where nobody has changed it, in points: only Windows tells another one.
    private static final double USUAL = System.getProperty("os.name", "").startsWith("Windows") ? 12 : 13;

    private final Habits habits;
    private final DoubleProperty size;
    private double desktop = 1;

    TextSteps(Scene scene, Habits habits) {
        this.habits = habits;
        size = TextSize.of(scene);
        follow();
        for (KeyCode key : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
            on(scene, key, this::larger);
        }
        for (KeyCode key : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
            on(scene, key, this::smaller);
        }
        for (KeyCode key : List.of(KeyCode.DIGIT0, KeyCode.NUMPAD0)) {
            on(scene, key, this::usual);
        }
    }

    /// Has text follow the desktop, where the person wants nothing else.
    ///
    /// @param desktopSize how much larger than usual it wants text, beside what JavaFX knows of it
    void follow(double desktopSize) {
        desktop = desktopSize;
        follow();
    }

    private void follow() {
        double wanted = habits.number(REMEMBERED).orElseGet(this::ofTheSystem);
        size.set(Math.clamp(wanted, STEPS.getFirst(), STEPS.getLast()));
    }

    private double ofTheSystem() {
        return Font.getDefault().getSize() / USUAL * desktop;
    }

    private void usual() {
        habits.forget(REMEMBERED);
        follow();
    }

    private void larger() {
        STEPS.stream().filter(step -> step > size.get()).findFirst().ifPresent(this::take);
    }

    private void smaller() {
        STEPS.reversed().stream().filter(step -> step < size.get()).findFirst().ifPresent(this::take);
    }

    private void take(double step) {
        size.set(step);
        habits.put(REMEMBERED, step);
    }

    private static void on(Scene scene, KeyCode key, Runnable action) {
        // On many keyboards these signs are reached with Shift.
        scene.getAccelerators()
                .put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY), action);
    }
}
