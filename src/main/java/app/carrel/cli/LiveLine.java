package app.carrel.cli;

import app.carrel.library.wire.StatusView;
import java.io.PrintStream;
import java.util.Objects;

/// One line that is drawn anew in place, for terminals.
final class LiveLine implements ScanProgress {
    private static final String ERASE_REST = "\u001b[K";
    private static final String ACCENT = "\u001b[36m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final Screen screen;
    private Speed speed = new Speed();
    private int drawn;

    LiveLine(PrintStream out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public void begin(long scanId, String folder) {
        speed = new Speed();
        out.println("Scanning " + Cells.printable(folder));
    }

    @Override
    public void show(StatusView status) {
        long perSecond = speed.add(Objects.requireNonNullElse(status.elapsedMs(), 0L), status.filesSeen());
        String bar = ProgressText.bar(status.progress(), screen);
        // The last cell stays free: some terminals break the line as soon as it is full.
        int room = screen.width() - 1 - Cells.width(bar);
        draw(bar, ProgressText.behindBar(status, perSecond, room));
    }

    @Override
    public void end() {
        draw("", "");
        out.print('\r');
        out.flush();
    }

    private void draw(String bar, String text) {
        int width = Cells.width(bar) + Cells.width(text);
        if (screen.escapes()) {
            out.print('\r' + (bar.isEmpty() ? "" : ACCENT + bar + PLAIN) + text + ERASE_REST);
        } else {
            out.print('\r' + bar + text + " ".repeat(Math.max(0, drawn - width)));
        }
        out.flush();
        drawn = width;
    }
}
