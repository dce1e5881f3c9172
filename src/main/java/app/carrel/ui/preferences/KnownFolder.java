package app.carrel.ui.preferences;

import app.carrel.library.wire.RootView;

/// A root as the page shows it.
record KnownFolder(RootView root, State state) {
    enum State {
        /// It has not answered yet whether it is there.
        ASKED,
        CONNECTED,
        AWAY,
        /// It is hidden, and can be brought back.
        REMOVED
    }

    KnownFolder in(State other) {
        return new KnownFolder(root, other);
    }
}
