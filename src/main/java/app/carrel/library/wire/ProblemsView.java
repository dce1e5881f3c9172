package app.carrel.library.wire;

import java.util.List;

/// What one scan could not read.
public record ProblemsView(List<ProblemView> problems) {}
