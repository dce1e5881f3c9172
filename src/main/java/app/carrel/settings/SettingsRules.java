package app.carrel.settings;

import java.nio.file.FileSystems;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/// What a setting may be, beyond its type. Pure.
final class SettingsRules {
    private SettingsRules() {}

    static List<String> faults(Settings settings) {
        Stream<String> numbers = Stream.of(NumberSetting.values())
                .filter(setting -> !setting.allows(setting.of(settings)))
                .map(setting -> setting.fault(setting.of(settings)));
        Stream<Optional<String>> others = Stream.of(
                monitor(settings.monitorIntervalSeconds(), settings.heartbeatTimeoutSeconds()),
                exclude(settings.exclude()),
                language(settings.language()),
                databaseUrl(settings.databaseUrl()));
        return Stream.concat(numbers, others.flatMap(Optional::stream)).toList();
    }

    /// A scan is judged at least once within its timeout. A timeout of one second leaves nothing less than itself.
    static Optional<String> monitor(int interval, int timeout) {
        return interval <= fittingMonitor(interval, timeout)
                ? Optional.empty()
                : Optional.of("monitor_interval_seconds is %d, but must be less than heartbeat_timeout_seconds, %d"
                        .formatted(interval, timeout));
    }

    /// `interval`, or the longest one that goes with `timeout`.
    static int fittingMonitor(int interval, int timeout) {
        return Math.min(interval, Math.max(1, timeout - 1));
    }

    static Optional<String> exclude(List<String> patterns) {
        return patterns.stream()
                .filter(pattern -> !isGlob(pattern))
                .findFirst()
                .map("exclude holds \"%s\", which is no glob pattern"::formatted);
    }

    static Optional<String> language(String tag) {
        if (tag.isEmpty()) {
            return Optional.empty();
        }
        try {
            new Locale.Builder().setLanguageTag(tag);
            return Optional.empty();
        } catch (IllformedLocaleException e) {
            return Optional.of(
                    "language is \"%s\", but must be a language tag such as \"de\", or empty".formatted(tag));
        }
    }

    static Optional<String> databaseUrl(String url) {
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of("database_url must be empty: Carrel works with the catalogue in its data folder only");
    }

    static boolean isGlob(String pattern) {
        try {
            FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
