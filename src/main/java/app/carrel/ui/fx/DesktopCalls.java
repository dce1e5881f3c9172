package app.carrel.ui.fx;

import app.carrel.ui.FileOpener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Hands files to the desktop without waiting for it, and tells why where it did not take them.
public final class DesktopCalls {
    private final FileOpener opener;
    private final FxQuery query = new FxQuery();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper(this, "failure", "");

    public DesktopCalls(FileOpener opener) {
        this.opener = opener;
    }

    /// Why the last file was not taken, in a sentence; empty where it was.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public void open(Path file) {
        open(List.of(file));
    }

    /// Opens each in its own application; the first that cannot be opened ends it.
    public void open(List<Path> files) {
        call(() -> {
            for (Path file : files) {
                opener.open(file);
            }
        });
    }

    public void reveal(Path file) {
        call(() -> opener.reveal(file));
    }

    /// Tells of no failure any more.
    public void dismiss() {
        failure.set("");
    }

    private interface Call {
        void make() throws IOException;
    }

    private void call(Call call) {
        dismiss();
        query.ask(
                () -> {
                    try {
                        call.make();
                        return "";
                    } catch (IOException e) {
                        throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
                    }
                },
                failure::set,
                why -> failure.set(String.valueOf(why.getMessage())));
    }
}
