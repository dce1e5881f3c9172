package app.carrel.ui.control;

import app.carrel.ui.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/// Figures as people say them, in the language of the window: "1.4 GB", "3 min 51 s", "12 min ago", "today 09:12".
///
/// Pure but for the clock it is given. Safe on every thread.
public final class Words {
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    private static final int FIRST_UNIT_WITH_TENTHS = 3;

    private final Messages messages;
    private final Clock clock;

    /// @param clock what "now" and "today" are
    public Words(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// The moment that "now" is.
    public Instant now() {
        return clock.instant();
    }

    /// A count with its digits in groups: "48,210".
    public String count(long number) {
        return messages.formats().count(number);
    }

    /// `bytes` in decimal units, as file managers and drive makers count: "38 kB", "2.1 MB", "14.2 GB".
    public String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (unit < UNITS.length - 1 && value >= (unit == 0 ? 1000 : 999.5)) {
            value /= 1000;
            unit++;
        }
        boolean tenths = unit > 0 && (value < 9.95 || (unit >= FIRST_UNIT_WITH_TENTHS && value < 99.95));
        return messages.get("words.size", number(value, tenths ? 1 : 0, tenths ? 1 : 0), UNITS[unit]);
    }

    /// A span in its two largest units, tenths only below ten seconds: "0.2 s", "41 s", "3 min 51 s", "1 h 4 min".
    public String duration(Duration span) {
        if (span.toMillis() < 10_000) {
            return messages.get("words.seconds", tenths(span, 0));
        }
        return seconds(span);
    }

    /// A span that is counted as it runs, so without tenths: "1 s", "3 min 51 s".
    public String seconds(Duration span) {
        if (span.toDays() > 0) {
            return two("words.days-hours", span.toDays(), span.toHoursPart());
        }
        if (span.toHours() > 0) {
            return two("words.hours-minutes", span.toHours(), span.toMinutesPart());
        }
        if (span.toMinutes() > 0) {
            return two("words.minutes-seconds", span.toMinutes(), span.toSecondsPart());
        }
        return messages.get("words.seconds", count(Math.max(0, span.toSeconds())));
    }

    /// A span that is only guessed, in one unit: "20 s", "2 min", "1 h".
    public String roughly(Duration span) {
        if (span.toMinutes() < 1) {
            return messages.get("words.seconds", count(Math.max(10, (span.toSeconds() + 9) / 10 * 10)));
        }
        long minutes = span.plusSeconds(30).toMinutes();
        return minutes < 60
                ? two("words.minutes-seconds", minutes, 0)
                : two("words.hours-minutes", span.plusMinutes(30).toHours(), 0);
    }

    /// How long ago something was: "0.4 s ago", "38 s ago", "12 min ago", "5 h ago", "3 days ago".
    public String age(Duration age) {
        if (age.toMillis() < 10_000) {
            return messages.get("words.seconds-ago", tenths(age, 1));
        }
        if (age.toMinutes() < 1) {
            return messages.get("words.seconds-ago", count(age.toSeconds()));
        }
        if (age.toHours() < 1) {
            return messages.get("words.minutes-ago", age.toMinutes());
        }
        return age.toDays() < 1
                ? messages.get("words.hours-ago", age.toHours())
                : messages.get("words.days-ago", age.toDays());
    }

    /// How long before now `moment` was, as a date where that is more than a week: "just now", "12 min ago".
    public String ago(Instant moment) {
        Duration age = Duration.between(moment, clock.instant());
        if (age.toSeconds() < 10) {
            return messages.get("words.just-now");
        }
        return age.toDays() < 7 ? age(age) : date(moment);
    }

    /// A span of days since `moment`, for what has been so since then: "today", "2 days".
    public String since(Instant moment) {
        return messages.get(
                "words.since", Math.max(0, today().toEpochDay() - day(moment).toEpochDay()));
    }

    /// A day: "3 Mar 2024".
    public String date(Instant moment) {
        return format("words.pattern.date", moment);
    }

    /// A moment, nearer ones in nearer words: "today 09:12", "yesterday 18:40", "20 Nov 09:10", "3 Mar 2024".
    public String moment(Instant moment) {
        LocalDate day = day(moment);
        String time = format("words.pattern.time", moment);
        if (day.equals(today())) {
            return messages.get("words.today", time);
        }
        if (day.equals(today().minusDays(1))) {
            return messages.get("words.yesterday", time);
        }
        return day.getYear() == today().getYear() ? format("words.pattern.day-time", moment) : date(moment);
    }

    /// The last part of a path, as people call a folder; the whole path where it has no last part.
    public String folder(String path) {
        String trimmed = path.replaceAll("[/\\\\]+$", "");
        String name = trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1);
        return name.isEmpty() ? path : name;
    }

    /// The last two parts of a path, for a place that is too long to tell whole: "…/Regression/Slides".
    public String tail(String path) {
        int last = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        int before = Math.max(path.lastIndexOf('/', last - 1), path.lastIndexOf('\\', last - 1));
        return before > 0 ? "…" + path.substring(before) : path;
    }

    private String two(String key, long large, long small) {
        return messages.get(key, large, small).strip();
    }

    /// Seconds that are not over yet do not count.
    private String tenths(Duration span, int leastTenths) {
        long tenths = Math.max(0, span.toMillis()) / 100;
        return number(tenths / 10.0, leastTenths, 1);
    }

    private String number(double value, int leastTenths, int mostTenths) {
        return messages.formats().number(value, leastTenths, mostTenths);
    }

    private String format(String patternKey, Instant moment) {
        return messages.formats().time(patternKey, local(moment));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day(Instant moment) {
        return local(moment).toLocalDate();
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(clock.getZone());
    }
}
