package app.carrel.task;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a task, written `scan_42`: what it does, and the number that its store knows it by.
public record TaskId(String kind, long number) {
    private static final Pattern FORM = Pattern.compile("([a-z]+)_([0-9]{1,18})");

    /// Reads a name as written by [#toString]; empty where it is none.
    public static Optional<TaskId> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new TaskId(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + "_" + number;
    }
}
