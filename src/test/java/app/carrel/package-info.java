/// Tests of the whole program, and of its architecture.
@NullMarked
package app.carrel;

import org.jspecify.annotations.NullMarked;
