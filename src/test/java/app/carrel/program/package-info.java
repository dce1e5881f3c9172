/// Tests of the built program, from the outside: they see its start script, its output, its exit codes and its data
/// folder, as a person at a terminal would.
@NullMarked
package app.carrel.program;

import org.jspecify.annotations.NullMarked;
