/// Help: what this program is, where its things lie, and a file for who reports a fault. The keys are with the frame.
///
/// FX thread only; files are written and opened on virtual threads.
@NullMarked
package app.carrel.ui.help;

import org.jspecify.annotations.NullMarked;
