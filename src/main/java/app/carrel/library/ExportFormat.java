package app.carrel.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How an export is written.
public enum ExportFormat {
    /// RFC 4180, with a line of column names, in UTF-8.
    CSV,
    /// One array of objects.
    JSON;

    /// The ending of a file in this format, and its name in a query.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The format of this name; empty where there is none.
    public static Optional<ExportFormat> of(String text) {
        return Arrays.stream(values())
                .filter(format -> format.text().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
