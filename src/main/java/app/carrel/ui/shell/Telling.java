package app.carrel.ui.shell;

import app.carrel.ui.control.Tag;

/// Something to tell in place, above the page: how a scan ended, or why it could not begin.
///
/// @param remedy the button that helps
/// @param passes whether it goes by itself after a while, because nothing has to be done about it
record Telling(Tag.Kind kind, String text, Remedy remedy, boolean passes) {
    /// What a person may want to do about it.
    enum Remedy {
        NONE,
        TRY_AGAIN,
        SHOW_DETAILS,
        DECIDE
    }
}
