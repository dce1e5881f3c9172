package app.carrel.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Supplier;

/// What a command writes to, and where the person stands.
///
/// @param out           results
/// @param err           everything else
/// @param screen        what `err` is; asked for only by commands that draw, because finding out takes time
/// @param currentFolder what a relative folder is relative to
/// @param zone          in which people there read times; for a ZoneId Java would look into every jar
/// @param typed         waits for a line of the person; empty where there is no person to type one
public record Terminal(
        PrintStream out,
        PrintStream err,
        Supplier<Screen> screen,
        Path currentFolder,
        TimeZone zone,
        Supplier<Optional<String>> typed) {
    /// Asks, and waits for the answer. Whoever is not there does not agree.
    boolean agrees(String question) {
        err.print(question);
        err.flush();
        Optional<String> answer = typed.get();
        if (answer.isEmpty()) {
            err.println();
        }
        return answer.map(line -> line.strip().toLowerCase(Locale.ROOT)).stream()
                .anyMatch(line -> line.equals("y") || line.equals("yes"));
    }
}
