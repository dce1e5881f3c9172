package app.carrel.ui.control;

import app.carrel.catalog.MaterialKind;
import java.util.Locale;

/// How each kind of material is pictured and named.
public final class Kinds {
    private Kinds() {}

    static Icon icon(MaterialKind kind) {
        return switch (kind) {
            case VIDEO -> Icon.VIDEO;
            case AUDIO -> Icon.AUDIO;
            case SUBTITLE -> Icon.SUBTITLE;
            case DOCUMENT -> Icon.DOCUMENT;
            case SLIDES -> Icon.SLIDES;
            case E_BOOK -> Icon.E_BOOK;
            case IMAGE -> Icon.IMAGE;
            case ARCHIVE -> Icon.ARCHIVE;
            case CODE -> Icon.CODE;
            case WEB_PAGE -> Icon.WEB_PAGE;
            case OTHER -> Icon.OTHER;
        };
    }

    /// The key of the kind's word in the messages.
    public static String key(MaterialKind kind) {
        return "course.kind." + kind.name().toLowerCase(Locale.ROOT);
    }
}
