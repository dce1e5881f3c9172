package app.carrel.catalog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Times as the columns `modified_micros` hold them: microseconds since 1970.
final class Micros {
    private Micros() {}

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
