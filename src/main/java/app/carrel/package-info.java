/// Where the program begins: `main`, what the system tells it, and the log.
///
/// Nothing imports this package. Start-up runs on the main thread; signals come in on threads of the virtual machine.
@NullMarked
package app.carrel;

import org.jspecify.annotations.NullMarked;
