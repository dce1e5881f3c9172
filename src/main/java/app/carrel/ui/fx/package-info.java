/// The crossing to the FX thread: the one place where answers and progress come over.
///
/// Every public method here is called on the FX thread and every property changes on it; what waits does so on virtual
/// threads that nobody interrupts. A terminal state is never overtaken by an older progress.
@NullMarked
package app.carrel.ui.fx;

import org.jspecify.annotations.NullMarked;
