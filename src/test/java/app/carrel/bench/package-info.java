/// What a scan costs, measured over the built program and beside what else lists a disk: `./mvnw verify -Pbench`.
///
/// [Benchmarks] runs the parts one after the other and writes the report.
@NullMarked
package app.carrel.bench;

import org.jspecify.annotations.NullMarked;
