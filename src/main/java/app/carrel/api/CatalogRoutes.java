package app.carrel.api;

import app.carrel.library.AskedFolder;
import app.carrel.library.Library;
import app.carrel.library.wire.DoneView;
import app.carrel.library.wire.FolderBody;
import app.carrel.library.wire.RootsView;
import app.carrel.library.wire.SqlBody;
import java.nio.file.Path;

/// What stands on the shelf: roots, search, and whatever else a query finds.
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

    Answer sql(Call call) {
        String inBody = call.json(SqlBody.class).map(SqlBody::query).orElse("");
        String query = call.query().getOrDefault("query", inBody);
        if (query.isBlank()) {
            throw new Denied(Fault.BAD_REQUEST, "query must say what to ask the database");
        }
        return Answer.ok(library.sql(query));
    }

    Answer add(Call call) {
        return Answer.ok(library.addRoot(folder(call)));
    }

    Answer move(Call call) {
        return Answer.ok(library.moveRoot(rootId(call), folder(call)));
    }

    Answer remove(Call call) {
        library.removeRoot(rootId(call));
        return Answer.ok(new DoneView("The folder and its materials are forgotten"));
    }

    private static long rootId(Call call) {
        return call.numberInPath("A root");
    }

    private static Path folder(Call call) {
        String inBody = call.json(FolderBody.class).map(FolderBody::rootPath).orElse("");
        String folder = call.query().getOrDefault("root_path", inBody);
        if (folder.isBlank()) {
            throw new Denied(Fault.BAD_REQUEST, "root_path must say which folder");
        }
        return AskedFolder.absolute(folder);
    }
}
