package app.carrel.ui;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The text that people read in the window, from `messages.properties` in their language, English where there is none.
///
/// Every text is a [MessageFormat] pattern, also those without arguments: a straight apostrophe is written twice.
/// Immutable, safe on every thread.
public final class Messages {
    /// The languages that the window speaks.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /// The texts for `locale`, or English ones where that language is not spoken yet.
    public static Messages in(Locale locale) {
        ResourceBundle.Control noDetour =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(ResourceBundle.getBundle("app.carrel.messages", locale, noDetour));
    }

    /// The language that the texts really are in, so that numbers and dates between them are in the same.
    public Locale locale() {
        Locale spoken = bundle.getLocale();
        return spoken.equals(Locale.ROOT) ? Locale.ENGLISH : spoken;
    }

    /// Whether there is a text named `key`.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The text named `key` with `arguments` in the places it has for them.
    ///
    /// @throws java.util.MissingResourceException where there is no such text
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale()).format(arguments);
    }
}
