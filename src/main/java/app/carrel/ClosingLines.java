package app.carrel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The lines with which the program says how it ends. Those said before anybody knows where they belong are kept until
/// then. Safe on every thread.
final class ClosingLines {
    private final List<String> early = new ArrayList<>();
    private @Nullable Consumer<String> reader;

    synchronized void say(String line) {
        if (reader == null) {
            early.add(line);
        } else {
            reader.accept(line);
        }
    }

    synchronized void readBy(Consumer<String> reader) {
        this.reader = reader;
        early.forEach(reader);
        early.clear();
    }
}
