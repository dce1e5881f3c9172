package app.carrel.ui.shell;

import java.util.List;

/// Keys and what they do, as they are told to people.
///
/// @param name of what they do, below `keys.` in the messages
/// @param caps what stands on the keys, or what the messages call them below `keys.cap.`
record Shortcut(String name, List<String> caps) {
    /// Keys that belong together.
    record Group(String name, List<Shortcut> shortcuts) {}

    /// Everything that the sheet tells.
    static final List<Group> GROUPS = List.of(
            new Group(
                    "everywhere",
                    List.of(
                            with("search", "F"),
                            with("shelf", "1"),
                            with("activity", "2"),
                            with("preferences", "3"),
                            of("details", "F4"),
                            of("scan", "F5"),
                            with("larger", "+"),
                            with("smaller", "−"),
                            with("usual-size", "0"),
                            of("help", "F1", "?"),
                            of("press", "alt", "letter"),
                            of("next", "tab"),
                            of("leave", "esc"))),
            new Group(
                    "lists",
                    List.of(
                            of("move", "↑", "↓"),
                            of("fold", "←", "→"),
                            of("open", "enter"),
                            of("ends", "home", "end"),
                            with("copy", "C"),
                            with("reveal", "enter"),
                            with("select-all", "A"),
                            of("forget", "delete"))));

    private static Shortcut of(String name, String... caps) {
        return new Shortcut(name, List.of(caps));
    }

    private static Shortcut with(String name, String key) {
        return of(name, "shortcut", key);
    }
}
