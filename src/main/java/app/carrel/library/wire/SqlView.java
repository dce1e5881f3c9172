package app.carrel.library.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a query came to.
///
/// @param columns   names, which may repeat
/// @param rows      a value for each column: null, a number, a truth value or text
/// @param truncated whether there are more rows than these
public record SqlView(List<String> columns, List<List<@Nullable Object>> rows, boolean truncated) {}
