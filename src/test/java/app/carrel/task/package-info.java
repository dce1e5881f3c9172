/// Tests of the engine.
@NullMarked
package app.carrel.task;

import org.jspecify.annotations.NullMarked;
