/// The shelf, one category of it, and one course: what is catalogued, and opening it.
///
/// A model holds properties and commands and asks [app.carrel.catalog.Catalog] off the FX thread; a view holds nodes.
/// Everything else in here runs on the FX thread.
@NullMarked
package app.carrel.ui.shelf;

import org.jspecify.annotations.NullMarked;
