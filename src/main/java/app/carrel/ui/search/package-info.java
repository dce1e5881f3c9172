/// Search as one types: the field in the header, and what was found below it, grouped by course.
///
/// Asks the catalogue off the FX thread; everything else in here runs on it. No page, but reached from every page.
@NullMarked
package app.carrel.ui.search;

import org.jspecify.annotations.NullMarked;
