package app.carrel.ui.help;

import app.carrel.settings.DataFolder;
import app.carrel.ui.Messages;
import app.carrel.ui.Program;
import app.carrel.ui.control.RefusalWords;
import app.carrel.ui.fx.DesktopCalls;
import app.carrel.ui.fx.FxQuery;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What this Carrel is, and the file for who reports a fault.
public final class HelpModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);

    private final Program program;
    private final Clock clock;
    private final Messages messages;
    private final DesktopCalls desktop;
    private final FxQuery writing = new FxQuery();
    private final ReadOnlyStringWrapper written = new ReadOnlyStringWrapper(this, "written", "");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");
    private Path report;

    /// @param clock names the reports
    public HelpModel(Program program, Clock clock, Messages messages) {
        this.program = program;
        this.clock = clock;
        this.messages = messages;
        desktop = new DesktopCalls(program.opener());
        desktop.failureProperty().subscribe(failure::set);
        report = data().path();
    }

    // Properties

    String version() {
        return messages.get("help.version", program.version());
    }

    DataFolder data() {
        return program.dataFolder();
    }

    /// That the report was written, and where; empty before.
    ReadOnlyStringProperty writtenProperty() {
        return written.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty writingProperty() {
        return writing.askingProperty();
    }

    /// Why the last wish was not done; empty where it was.
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    // Commands

    void openData() {
        desktop.open(data().path());
    }

    void showLog() {
        desktop.reveal(data().log());
    }

    /// Writes the file for who reports a fault, into the data folder.
    void report() {
        Path file = data().path().resolve("carrel-report-" + TIME.format(LocalDateTime.now(clock)) + ".zip");
        writing.ask(
                () -> {
                    program.report(file);
                    return file;
                },
                this::tell,
                why -> failure.set(new RefusalWords(messages).of(why)));
    }

    void showReport() {
        desktop.reveal(report);
    }

    private void tell(Path file) {
        report = file;
        failure.set("");
        written.set(messages.get("help.report.written", file.toString()));
    }
}
