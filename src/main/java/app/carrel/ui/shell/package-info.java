/// The frame of the window: opening, navigation, header, status bar, welcome and closing, and which page is shown.
///
/// Comes in by [app.carrel.ui.shell.Window]; the only room of `ui` that knows the pages. A model holds properties and
/// commands and no nodes, a view nodes and no logic. Runs on the FX thread, but for what [app.carrel.ui.shell.Window]
/// says of itself.
@NullMarked
package app.carrel.ui.shell;

import org.jspecify.annotations.NullMarked;
