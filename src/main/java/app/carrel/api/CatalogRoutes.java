package app.carrel.api;

import app.carrel.library.Library;
import app.carrel.library.wire.RootsView;

/// What stands on the shelf: roots and search.
record CatalogRoutes(Library library) {
    private static final int PAGE = 50;
    /// Every hit costs some look-ups.
    private static final int MOST_HITS = 10_000;

    Answer roots(Call call) {
        return Answer.ok(new RootsView(library.roots()));
    }

    Answer search(Call call) {
        String text = call.query().getOrDefault("q", "");
        if (text.isBlank()) {
            throw new Denied(Fault.BAD_REQUEST, "q must say what to look for");
        }
        int limit = (int) call.number("limit", 1, MOST_HITS).orElse(PAGE);
        return Answer.ok(library.search(text, limit));
    }
}
