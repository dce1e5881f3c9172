/// Our own small controls, and the words for figures, that all pages share.
///
/// Knows the wire's facts and nothing of pages. Nodes belong to the FX thread; [app.carrel.ui.control.Words],
/// [app.carrel.ui.control.Liveness] are pure and safe everywhere.
@NullMarked
package app.carrel.ui.control;

import org.jspecify.annotations.NullMarked;
