package app.carrel.ui;

/// Brings the person to another place of the window.
@FunctionalInterface
public interface Navigator {
    void goTo(Destination destination);
}
