package app.carrel.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A row of the table: method, path and who answers.
///
/// @param path the parts between slashes; [#ANY] stands for whatever is there
record Route(String method, List<String> path, Handler handler) {
    private static final String ANY = "*";

    /// Answers one request; what it refuses it throws.
    @FunctionalInterface
    interface Handler {
        /// The answer to a request that has come in.
        ///
        /// @throws Denied                      where the request means nothing
        /// @throws app.carrel.library.Refusal  where it will not be done
        Answer answer(Call call);
    }

    static Route of(String method, String path, Handler handler) {
        return new Route(method, parts(path), handler);
    }

    /// The parts that the route leaves open, where `asked` is its path.
    Optional<List<String>> match(String asked) {
        List<String> parts = parts(asked);
        if (parts.size() != path.size()) {
            return Optional.empty();
        }
        List<String> open = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (path.get(i).equals(ANY)) {
                open.add(parts.get(i));
            } else if (!path.get(i).equals(parts.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(open);
    }

    private static List<String> parts(String path) {
        return List.of(path.split("/", -1));
    }
}
