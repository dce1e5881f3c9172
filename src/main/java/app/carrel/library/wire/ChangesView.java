package app.carrel.library.wire;

import java.util.List;

/// What one scan found changed, or a page of it.
public record ChangesView(List<ChangeView> changes) {}
