/// What stands on the shelf: roots, folders and materials as entities, and the read models that the pages show.
///
/// [app.carrel.catalog.Catalog] answers every question about them; `scan` writes the rows. Queries wait for the
/// database, so they never run on the window's own thread.
@NullMarked
package app.carrel.catalog;

import org.jspecify.annotations.NullMarked;
