/// Tests of the scan.
@NullMarked
package app.carrel.scan;

import org.jspecify.annotations.NullMarked;
