package app.carrel.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of `every-row.txt`: what is asked, and what is answered.
///
/// @param parts each stands somewhere in the answer
record Row(String method, String target, String body, int status, List<String> parts) {
    private static final Pattern LINE = Pattern.compile("([A-Z]+) (\\S+)( .+)? => ([0-9]{3})((?: & .+)*)");

    static List<Row> all() {
        try (InputStream in = Objects.requireNonNull(Row.class.getResourceAsStream("every-row.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row of(String line) {
        Matcher row = LINE.matcher(line);
        if (!row.matches()) {
            throw new AssertionError("No row: " + line);
        }
        String body = Objects.requireNonNullElse(row.group(3), "").strip();
        List<String> parts = List.of(row.group(5).split(" & ")).stream()
                .filter(part -> !part.isEmpty())
                .toList();
        return new Row(row.group(1), row.group(2), body, Integer.parseInt(row.group(4)), parts);
    }

    String path() {
        return target.split("\\?", 2)[0];
    }

    @Override
    public String toString() {
        return (method + " " + target + " " + body).strip() + ": " + status;
    }
}
