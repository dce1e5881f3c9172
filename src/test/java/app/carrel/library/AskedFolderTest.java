package app.carrel.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.carrel.library.Refusal.Code;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedFolderTest {
    @ParameterizedTest
    @CsvSource({
        "/books, /books",
        "/books/, /books",
        "/books/../films, /films",
        "books, /home/anna/books",
        "./books/, /home/anna/books",
        ".., /home",
        "C:, /home/anna/C:",
        "file:///books/a%20b, /books/a b"
    })
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "paths of Windows are written otherwise")
    void a_folder_is_the_one_a_person_means_who_stands_in_theirs(String typed, String meant) {
        assertThat(AskedFolder.of(typed, Path.of("/home/anna"))).isEqualTo(Path.of(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:/Books", "c:\\Books", "Z:\\", "\\\\server\\share", "\\\\?\\C:\\Books"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there they are no other system's")
    void a_path_of_windows_is_no_folder_elsewhere(String typed) {
        assertThat(catchThrowableOfType(Refusal.class, () -> AskedFolder.of(typed, Path.of("/home/anna"))))
                .extracting(Refusal::code)
                .isEqualTo(Code.OTHER_SYSTEM);
    }

    @ParameterizedTest
    @CsvSource({"C:/X, c:\\x\\", "C:\\X, C:/x/", "\\\\server\\share\\X, //SERVER/share/x"})
    @EnabledOnOs(value = OS.WINDOWS, disabledReason = "elsewhere case and drives mean something else")
    void on_windows_one_root_is_written_in_many_ways(String one, String other) {
        assertThat(AskedFolder.absolute(one)).isEqualTo(AskedFolder.absolute(other));
    }

    @Test
    void a_program_must_name_the_whole_path() {
        assertThat(catchThrowableOfType(Refusal.class, () -> AskedFolder.absolute("books"))
                        .code())
                .isEqualTo(Code.NOT_ABSOLUTE);
        assertThat(catchThrowableOfType(Refusal.class, () -> AskedFolder.absolute("a\0b"))
                        .code())
                .isEqualTo(Code.FOLDER_MISSING);
        assertThat(catchThrowableOfType(Refusal.class, () -> AskedFolder.absolute("file:///%zz"))
                        .code())
                .isEqualTo(Code.FOLDER_MISSING);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere every name is text")
    void a_path_whose_bytes_are_no_text_goes_through_text_as_its_uri() {
        Path folder = Path.of(URI.create("file:///books/Caf%E9"));

        assertThat(AskedFolder.text(folder)).isEqualTo("file:///books/Caf%E9");
        assertThat(AskedFolder.absolute(AskedFolder.text(folder))).isEqualTo(folder);
        assertThat(AskedFolder.text(Path.of("/books/Café"))).isEqualTo("/books/Café");
    }
}
