package app.carrel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.RemoteLibrary;
import app.carrel.library.RunningProgram;
import org.junit.jupiter.api.Test;

class RemoteLibraryTest extends LibraryContract {
    @Override
    Library library(Room of) {
        return of.remote();
    }

    @Test
    void a_program_that_has_ended_is_a_sentence() {
        RunningProgram program = room.program();
        assertThat(program.answers()).isTrue();

        room.server.close();

        assertThat(program.answers()).isFalse();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new RemoteLibrary(program).status())
                .withMessageContaining("does not answer");
    }

    @Test
    void a_program_of_another_data_folder_is_not_ours() {
        assertThat(new RunningProgram(room.server.port(), "x".repeat(43)).answers())
                .isFalse();
    }

    @Test
    void the_window_comes_to_the_front() {
        room.program().bringToFront();

        assertThat(room.broughtToFront).hasValue(1);
    }
}
