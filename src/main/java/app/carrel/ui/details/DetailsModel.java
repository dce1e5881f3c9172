package app.carrel.ui.details;

import app.carrel.ui.FileOpener;
import app.carrel.ui.Habits;
import app.carrel.ui.Subject;
import app.carrel.ui.control.Clips;
import app.carrel.ui.fx.DesktopCalls;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// What the details tell of, whether they are wanted, and what they offer to do.
public final class DetailsModel {
    private static final String WANTED = "details.shown";

    private final ObservableValue<Subject> subject;
    private final DesktopCalls desktop;
    private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");

    public DetailsModel(ObservableValue<Subject> subject, FileOpener opener, Habits habits) {
        this.subject = subject;
        desktop = new DesktopCalls(opener);
        wanted.set(habits.get(WANTED).map(Boolean::valueOf).orElse(true));
        wanted.subscribe((before, now) -> habits.put(WANTED, now));
    }

    // Properties

    ObservableValue<Subject> subjectProperty() {
        return subject;
    }

    /// Whether the person wants to see them.
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /// Whether there is something to tell.
    public ObservableValue<Boolean> hasSubjectProperty() {
        return subject.map(now -> !(now instanceof Subject.Nothing));
    }

    /// Why a file could not be opened or shown; empty where there is nothing to tell.
    ReadOnlyStringProperty failureProperty() {
        return desktop.failureProperty();
    }

    // Commands

    void open(Path file) {
        desktop.open(file);
    }

    void reveal(Path file) {
        desktop.reveal(file);
    }

    void copy(List<Path> paths) {
        Clips.copy(paths);
    }
}
