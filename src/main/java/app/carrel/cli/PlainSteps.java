package app.carrel.cli;

import app.carrel.library.wire.StatusView;
import java.io.PrintStream;

/// A line at the start and one for every ten percent, for files and pipes.
final class PlainSteps implements ScanProgress {
    private static final int STEP = 10;

    private final PrintStream out;
    private int told;

    PlainSteps(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begin(long scanId, String folder) {
        told = 0;
        out.println("Scanning " + Cells.printable(folder) + " (scan " + scanId + ")");
    }

    @Override
    public void show(StatusView status) {
        int step = status.progress() / STEP;
        if (step > told) {
            told = step;
            out.println(ProgressText.plain(status));
        }
    }

    @Override
    public void end() {
        out.flush();
    }
}
