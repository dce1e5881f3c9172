package app.carrel.library.wire;

import java.util.List;

/// What a search found.
///
/// @param results the first of them, those of one course together
/// @param total   how many there are in all
public record SearchView(List<MaterialView> results, long total) {}
