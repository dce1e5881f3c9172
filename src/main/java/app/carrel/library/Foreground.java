package app.carrel.library;

/// Something on the screen that can be put before everything else; the window is it, and others ask for it.
@FunctionalInterface
public interface Foreground {
    /// Does not wait; any thread.
    void bringToFront();
}
