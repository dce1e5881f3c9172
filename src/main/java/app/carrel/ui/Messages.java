package app.carrel.ui;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The text that people read in the window, from `messages.properties` in their language, English where there is none.
///
/// Every text is a pattern of [java.text.MessageFormat], also those without arguments: a straight apostrophe is written
/// twice.
/// In a text of a command an underscore stands before the letter that, with Alt, presses the button. Safe on every
/// thread. The language may be changed; what was written before stays as it was written.
public final class Messages {
    /// The languages that the window speaks.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private volatile Formats formats;

    private Messages(Formats formats) {
        this.formats = formats;
    }

    /// The texts for `locale`, or English ones where that language is not spoken yet.
    public static Messages in(Locale locale) {
        return new Messages(new Formats(bundle(locale)));
    }

    /// The texts in the language of this setting, where an empty one stands for the system's.
    public static Messages in(String language) {
        return in(locale(language));
    }

    /// From now on in the language of this setting.
    ///
    /// @return whether it is another one than before
    public boolean turnTo(String language) {
        Locale before = locale();
        formats = new Formats(bundle(locale(language)));
        return !locale().equals(before);
    }

    private static Locale locale(String language) {
        return language.isBlank() ? Locale.getDefault() : Locale.forLanguageTag(language);
    }

    private static ResourceBundle bundle(Locale locale) {
        ResourceBundle.Control noDetour =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle("app.carrel.messages", locale, noDetour);
    }

    /// The language that the texts really are in, so that numbers and dates between them are in the same.
    public Locale locale() {
        return formats.locale();
    }

    /// Whether there is a text named `key`.
    public boolean has(String key) {
        return formats.has(key);
    }

    /// The text named `key` with `arguments` in the places it has for them.
    ///
    /// @throws java.util.MissingResourceException where there is no such text
    public String get(String key, Object... arguments) {
        return formats.message(key, arguments);
    }

    /// How numbers and times are written between the texts.
    public Formats formats() {
        return formats;
    }

    /// The text of a command without the mark before its letter, for what shows or reads it elsewhere.
    public String plain(String key) {
        return get(key).replace("_", "");
    }
}
