package app.carrel.ui;

import java.math.RoundingMode;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The patterns of one language, each read once: a row of a list says half a dozen things, and reading a pattern takes
/// longer than saying them.
///
/// Java's formats of numbers and messages serve one thread at a time; this is safe on every thread.
public final class Formats {
    private final ResourceBundle bundle;
    private final Locale locale;
    private final NumberFormat numbers;
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();
    private final Map<String, DateTimeFormatter> times = new ConcurrentHashMap<>();

    Formats(ResourceBundle bundle) {
        this.bundle = bundle;
        Locale spoken = bundle.getLocale();
        locale = spoken.equals(Locale.ROOT) ? Locale.ENGLISH : spoken;
        numbers = NumberFormat.getNumberInstance(locale);
        numbers.setRoundingMode(RoundingMode.HALF_UP);
    }

    /// @param message   formats it; one thread at a time
    /// @param formatted  the arguments that it has formats of its own for
    private record Pattern(MessageFormat message, BitSet formatted) {}

    Locale locale() {
        return locale;
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    String message(String key, Object... arguments) {
        Pattern pattern = patterns.computeIfAbsent(key, this::pattern);
        Object[] said = arguments.clone();
        for (int i = 0; i < said.length; i++) {
            if (said[i] instanceof Number number && !pattern.formatted().get(i)) {
                said[i] = plain(number); // Else the message would make a format of its own for it, each time.
            }
        }
        synchronized (pattern.message()) {
            return pattern.message().format(said);
        }
    }

    private Pattern pattern(String key) {
        MessageFormat message = new MessageFormat(bundle.getString(key), locale);
        BitSet formatted = new BitSet();
        Format[] formats = message.getFormatsByArgumentIndex();
        for (int i = 0; i < formats.length; i++) {
            formatted.set(i, formats[i] != null);
        }
        return new Pattern(message, formatted);
    }

    private String plain(Number number) {
        return number instanceof Double || number instanceof Float
                ? number(number.doubleValue(), 0, 3)
                : count(number.longValue());
    }

    /// A whole number with its digits in groups: "48,210".
    public String count(long number) {
        synchronized (numbers) {
            numbers.setMaximumFractionDigits(0);
            return numbers.format(number);
        }
    }

    /// A number with so many digits behind the point, rounded half up.
    public String number(double value, int leastDigits, int mostDigits) {
        synchronized (numbers) {
            numbers.setMinimumFractionDigits(leastDigits);
            numbers.setMaximumFractionDigits(mostDigits);
            return numbers.format(value);
        }
    }

    /// `time` as the pattern of that name writes it.
    ///
    /// @param patternKey names a text that is a pattern of [DateTimeFormatter]
    public String time(String patternKey, TemporalAccessor time) {
        return times.computeIfAbsent(patternKey, key -> DateTimeFormatter.ofPattern(message(key), locale))
                .format(time);
    }
}
