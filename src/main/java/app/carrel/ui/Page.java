package app.carrel.ui;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;

/// One page as the frame sees it.
public interface Page {
    /// The page's content; the same node every time.
    Region view();

    /// Where the person is, for the header; the last part is the page itself.
    ObservableList<Crumb> trail();

    /// Called each time before the page is shown, to bring it up to date. Must not wait.
    void show(Destination destination);

    /// Called when another page is shown instead: what is asked for from now on nobody sees.
    default void leave() {}

    /// What the person has before them; the same observable every time.
    default ObservableValue<Subject> subject() {
        return new ReadOnlyObjectWrapper<>(new Subject.Nothing());
    }

    /// Takes the keyboard, once there is something to use it on. Who looks for something goes on without the mouse.
    default void takeKeyboard() {
        view().requestFocus();
    }

    /// Runs `layout`, which nobody sees, with samples where the page has rows later: only rows that are there get
    /// dressed.
    default void rehearse(Runnable layout) {
        layout.run();
    }

    /// Whether there is but one thing to do on it, so that it takes the keyboard from the navigation too.
    default boolean asks() {
        return false;
    }

    /// A part of the way back.
    record Crumb(String text, Destination destination) {}
}
