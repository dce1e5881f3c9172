/// The one way to the database: opening, checking, migrating, transactions, closing.
///
/// Knows no table's meaning and no entity by name; `catalog` and `scan` hand in what they have. Everything that is true
/// of H2 only stands in here. Thread-safe throughout; every call waits for the database, so none belongs on the
/// window's own thread.
@NullMarked
package app.carrel.store;

import org.jspecify.annotations.NullMarked;
