/// What runs and what ran: the running scan, its signs of life, and the history of scans.
///
/// A model holds properties and commands and asks [app.carrel.library.Library] off the FX thread; a view holds nodes.
/// Everything else in here runs on the FX thread.
@NullMarked
package app.carrel.ui.activity;

import org.jspecify.annotations.NullMarked;
