package app.carrel.ui;

import app.carrel.catalog.Catalog;
import app.carrel.library.ApiAccess;
import app.carrel.library.Housekeeping;
import app.carrel.library.Library;
import app.carrel.library.Offer;
import app.carrel.settings.DataFolder;
import app.carrel.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// What the window needs of the program around it.
public interface Program {
    /// Opens the catalogue, once; fails with a sentence as its message. Asked for when the window is on the screen: two
    /// that start at once keep each other waiting.
    CompletionStage<Opened> opened();

    /// The library of a command of ours that has the catalogue open and will soon be done with it, so that the window
    /// can show its scan until [#opened] completes. Never completes where there is none.
    CompletionStage<Library> busyElsewhere();

    /// Does what was offered against a catalogue that could not be opened, and opens it then. Fails as [#opened] does.
    CompletionStage<Opened> rescue(Offer offer);

    /// What the person has set.
    SettingsFile settings();

    FileOpener opener();

    Notifier notifier();

    /// How much larger than usual the desktop wants text to be, as far as JavaFX does not know it.
    CompletionStage<Double> textSize();

    /// Where Carrel keeps its things.
    DataFolder dataFolder();

    /// Which Carrel this is.
    String version();

    /// Writes what a report of a fault needs. Waits; any thread.
    ///
    /// @throws app.carrel.library.Refusal where `file` cannot be written
    void report(Path file);

    /// Where the window keeps what only it needs to know.
    Path windowFile();

    /// Closes everything in order and returns when it is done. Waits; may be called from any thread, more than once.
    void close();

    /// How long [#close] waits for a running scan at most.
    Duration shutdownTimeout();

    /// The rooms behind the window.
    ///
    /// @param access how other programs come in; empty where they are not answered
    record Opened(Library library, Catalog catalog, Housekeeping housekeeping, Optional<ApiAccess> access) {}
}
