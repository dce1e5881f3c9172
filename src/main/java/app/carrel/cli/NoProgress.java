package app.carrel.cli;

import app.carrel.library.wire.StatusView;

/// Silence, for programs that asked for JSON and nothing else.
record NoProgress() implements ScanProgress {
    @Override
    public void begin(long scanId, String folder) {}

    @Override
    public void show(StatusView status) {}

    @Override
    public void end() {}
}
