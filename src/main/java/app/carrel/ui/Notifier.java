package app.carrel.ui;

/// Tells a person something through their desktop while they look elsewhere.
@FunctionalInterface
public interface Notifier {
    /// Tells `text`, if this desktop can; returns at once and never fails. Any thread.
    void tell(String text);
}
