/// The facts that cross to the outside, as they stand in JSON: snake_case names, ISO 8601 times in UTC.
///
/// Shared by the loopback server, the library that asks it, and `--json`. Immutable, safe on every thread.
@NullMarked
package app.carrel.library.wire;

import org.jspecify.annotations.NullMarked;
