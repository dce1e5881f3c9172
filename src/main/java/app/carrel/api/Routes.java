package app.carrel.api;

import app.carrel.library.Foreground;
import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.Tasks;
import app.carrel.library.wire.DoneView;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The table of everything that can be asked. Immutable.
record Routes(List<Route> table) {
    /// @param window     what is brought to the front, where there is a window
    /// @param takesScans whether others may start scans here
    /// @param closing    whether the server is about to stop
    static Routes of(Library library, Optional<Foreground> window, boolean takesScans, BooleanSupplier closing) {
        ScanRoutes scans = new ScanRoutes(library, takesScans);
        CatalogRoutes catalog = new CatalogRoutes(library);
        TaskRoutes tasks = new TaskRoutes(new Tasks(library));
        ArchiveRoutes archive = new ArchiveRoutes(library.archive());
        return new Routes(List.of(
                Route.of("POST", "/api/scanner/scan", scans::start),
                Route.of("GET", "/api/scanner/status", _ -> Answer.ok(library.status())),
                Route.of("POST", "/api/scanner/abort", scans::abort),
                Route.of("GET", "/api/scanner/history", scans::history),
                Route.of("GET", "/api/scanner/scans/*", scans::one),
                Route.of("GET", "/api/scanner/scans/*/problems", scans::problems),
                Route.of("GET", "/api/scanner/scans/*/changes", scans::changes),
                Route.of("GET", "/api/tasks", _ -> tasks.active()),
                Route.of("GET", "/api/tasks/*", tasks::one),
                Route.of("GET", "/api/events", _ -> new Events(library, closing).listen()),
                Route.of("POST", "/api/sql", catalog::sql),
                Route.of("GET", "/api/search", catalog::search),
                Route.of("GET", "/api/roots", catalog::roots),
                Route.of("POST", "/api/roots", catalog::add),
                Route.of("POST", "/api/roots/*/move", catalog::move),
                Route.of("DELETE", "/api/roots/*", catalog::remove),
                Route.of("GET", "/api/export", archive::export),
                Route.of("GET", "/api/backup", _ -> archive.backup()),
                Route.of("GET", "/api/backups", _ -> Answer.ok(library.archive().backups())),
                Route.of(
                        "POST", "/api/backups", _ -> Answer.ok(library.archive().backup())),
                Route.of("POST", "/api/restore", archive::restore),
                Route.of("POST", "/api/repair", _ -> Answer.ok(library.repair())),
                Route.of("POST", "/api/window/front", _ -> front(window))));
    }

    /// The answer to a request that has passed the gate.
    ///
    /// @param path     as it stands in the address
    /// @param rawQuery as it stands in the address
    Answer answer(String method, String path, @Nullable String rawQuery, String body) {
        boolean known = false;
        for (Route route : table) {
            Optional<List<String>> open = route.match(path);
            if (open.isPresent() && route.method().equals(method)) {
                return route.handler().answer(Call.of(open.get(), rawQuery, body));
            }
            known |= open.isPresent();
        }
        throw new Denied(known ? Fault.WRONG_METHOD : Fault.NO_SUCH_ROUTE);
    }

    private static Answer front(Optional<Foreground> window) {
        window.orElseThrow(() -> new Refusal(Refusal.Code.NO_WINDOW, "There is no window here"))
                .bringToFront();
        return Answer.ok(new DoneView("The window was brought to the front"));
    }
}
