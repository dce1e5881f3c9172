package app.carrel.library.wire;

import java.util.List;

/// Past scans, newest first.
public record ScansView(List<ScanView> scans) {}
