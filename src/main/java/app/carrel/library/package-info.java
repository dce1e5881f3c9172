/// What the outside asks of Carrel: [app.carrel.library.Library] is the one door for window, commands and API.
///
/// `cli`, `api` and `ui` come in here and nowhere deeper (the window's pages may also query
/// [app.carrel.catalog.Catalog]). Every method may be called from any thread; those that wait say so.
@NullMarked
package app.carrel.library;

import org.jspecify.annotations.NullMarked;
