/// What several rooms' tests share: trees to scan, other processes, the built program.
@NullMarked
package app.carrel.testing;

import org.jspecify.annotations.NullMarked;
