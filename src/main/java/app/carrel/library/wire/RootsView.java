package app.carrel.library.wire;

import java.util.List;

/// The known roots.
public record RootsView(List<RootView> roots) {}
