/// What tests of several rooms share: settable time, sample trees, file systems that misbehave.
@NullMarked
package app.carrel.testing;

import org.jspecify.annotations.NullMarked;
