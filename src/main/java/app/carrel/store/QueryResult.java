package app.carrel.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a query of a person came to.
///
/// @param columns names, which may repeat
/// @param rows    a value for each column: null, a number, a truth value or text; times as ISO 8601 in UTC
/// @param more    whether there are more rows than these
public record QueryResult(List<String> columns, List<List<@Nullable Object>> rows, boolean more) {}
