package app.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.RootView;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RootsTest {
    private final ScriptedLibrary library = new ScriptedLibrary();
    private final TestTerminal terminal = new TestTerminal(library);

    @Test
    void a_folder_is_added_relative_to_where_the_person_stands() {
        assertThat(terminal.run("roots", "add", "Courses/../Books")).isZero();

        assertThat(library.roots).extracting(RootView::path).containsExactly("/home/anna/Books");
        assertThat(terminal.out()).isEqualToIgnoringNewLines("Carrel knows /home/anna/Books");
    }

    @Test
    void a_root_is_moved_by_its_folder() {
        library.roots.add(new RootView(1, "/media/usb", null, null, 12_000, 0));

        assertThat(terminal.run("roots", "move", "/media/usb/", "Books")).isZero();
        assertThat(library.roots).extracting(RootView::path).containsExactly("/home/anna/Books");
        assertThat(terminal.out()).isEqualToIgnoringNewLines("/media/usb now lies at /home/anna/Books");
    }

    @Test
    void forgetting_asks_first_and_takes_only_yes_for_yes() {
        library.roots.add(new RootView(1, "/books", null, null, 12_000, 1));

        for (Optional<String> answer : List.of(Optional.of(""), Optional.of("no"), Optional.<String>empty())) {
            terminal.typed = answer;
            assertThat(terminal.run("roots", "remove", "/books")).isEqualTo(1);
        }
        assertThat(library.roots).hasSize(1);
        assertThat(terminal.err())
                .startsWith("Forget /books and its 12,001 materials? The files stay. [y/N] ")
                .contains("Nothing was forgotten; --yes does it without asking");

        terminal.typed = Optional.of(" Yes");
        assertThat(terminal.run("roots", "remove", "/books")).isZero();
        assertThat(library.roots).isEmpty();
    }

    @Test
    void forgetting_asks_nobody_where_yes_was_said_before() {
        library.roots.add(new RootView(1, "/books", null, null, 1, 0));

        assertThat(terminal.run("roots", "remove", "/books", "--yes", "--json")).isZero();
        assertThat(terminal.out().strip())
                .isEqualTo("{\"success\":true,\"message\":\"/books and its 1 material are forgotten\"}");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void a_folder_that_is_no_root_is_named() {
        assertThat(terminal.run("roots", "remove", "elsewhere", "--yes")).isEqualTo(1);
        assertThat(terminal.err()).startsWith("/home/anna/elsewhere is none of the known folders");
    }

    @Test
    void a_root_whose_path_no_text_can_hold_is_known_by_how_it_reads() {
        library.roots.add(new RootView(1, "/home/anna/Caf\uFFFD", "file:///home/anna/Caf%E9", null, 1, 0));

        assertThat(terminal.run("roots", "remove", "file:///home/anna/Caf%E9", "--yes"))
                .isZero();
        library.roots.add(new RootView(1, "/home/anna/Caf\uFFFD", "file:///home/anna/Caf%E9", null, 1, 0));
        assertThat(terminal.run("roots", "remove", "Caf\uFFFD", "--yes")).isZero();
    }
}
