package app.carrel.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Words words = new Words(Messages.in(Locale.ENGLISH), Clock.fixed(NOW, ZoneId.of("Europe/Berlin")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 B",
                "999 | 999 B",
                "1000 | 1.0 kB",
                "38200 | 38 kB",
                "999499 | 999 kB",
                "999500 | 1.0 MB",
                "2100000 | 2.1 MB",
                "9949999 | 9.9 MB",
                "9950000 | 10 MB",
                "412000000 | 412 MB",
                "14200000000 | 14.2 GB",
                "999999999999 | 1.0 TB",
                "9223372036854775807 | 9.2 EB"
            })
    void sizesAreInDecimalUnitsWithTenthsWhereTheyMatter(long bytes, String said) {
        assertThat(words.size(bytes)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5 | 0 s",
                "200 | 0.2 s",
                "1000 | 1 s",
                "9999 | 9.9 s",
                "10000 | 10 s",
                "41000 | 41 s",
                "231000 | 3 min 51 s",
                "120000 | 2 min",
                "3840000 | 1 h 4 min",
                "3600000 | 1 h",
                "97200000 | 1 d 3 h"
            })
    void durationsAreSaidInTheirTwoLargestUnits(long millis, String said) {
        assertThat(words.duration(Duration.ofMillis(millis))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1 | 0.0 s ago",
                "400 | 0.4 s ago",
                "38000 | 38 s ago",
                "720000 | 12 min ago",
                "18000000 | 5 h ago",
                "86400000 | yesterday",
                "259200000 | 3 days ago"
            })
    void agesAreSaidInTheirLargestUnit(long millis, String said) {
        assertThat(words.age(Duration.ofMillis(millis))).isEqualTo(said);
    }

    @Test
    void whatIsLongAgoIsSaidAsADate() {
        assertThat(words.ago(NOW.minusSeconds(3))).isEqualTo("just now");
        assertThat(words.ago(NOW.minus(Duration.ofMinutes(12)))).isEqualTo("12 min ago");
        assertThat(words.ago(NOW.minus(Duration.ofDays(8)))).isEqualTo("15 Nov 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:12:00Z, today 09:12",
        "2026-11-22T23:30:00Z, today 00:30",
        "2026-11-22T17:40:00Z, yesterday 18:40",
        "2026-11-20T08:10:00Z, 20 Nov 09:10",
        "2024-03-03T10:00:00Z, 3 Mar 2024"
    })
    void nearMomentsAreSaidInNearWordsByTheClockOnTheWall(Instant moment, String said) {
        assertThat(words.moment(moment)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T08:12:00Z, today", "2026-11-22T17:40:00Z, 1 day", "2026-11-21T10:00:00Z, 2 days"})
    void sinceCountsDaysOfTheCalendar(Instant moment, String said) {
        assertThat(words.since(moment)).isEqualTo(said);
    }

    @Test
    void countsHaveTheirDigitsInGroups() {
        assertThat(words.count(48_210)).isEqualTo("48,210");
    }

    @ParameterizedTest
    @CsvSource({
        "/home/ada/Courses, Courses",
        "/home/ada/Courses/, Courses",
        "C:\\Courses, Courses",
        "\\\\server\\share, share",
        "/, /"
    })
    void aFolderIsCalledByItsLastPart(String path, String said) {
        assertThat(words.folder(path)).isEqualTo(said);
    }
}
