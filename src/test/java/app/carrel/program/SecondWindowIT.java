package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.carrel.testing.BuiltProgram;
import app.carrel.testing.BuiltProgram.Ended;
import app.carrel.testing.OtherProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `carrel` without a command, by the built program, where a window is open already.
@Tag("x11")
class SecondWindowIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration PROMISED = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    private BuiltProgram carrel;

    @BeforeEach
    void takeAFreshDataFolder() {
        carrel = BuiltProgram.with(folder.resolve("data"));
    }

    @Test
    void a_window_behind_another_one_comes_to_the_front() throws Exception {
        try (ShownCarrel shown = ShownCarrel.start(carrel);
                OtherProcess _ = OtherProcess.start(new ProcessBuilder("xev", "-name", "cover"))) {
            await("covered").atMost(LIMIT).until(() -> !shown.isInFront());

            startASecond();

            await("in front").atMost(LIMIT).until(shown::isInFront);
            assertThat(windowsOfCarrel()).containsExactly(shown.id());
            assertThat(shown.process().isAlive()).isTrue();
        }
    }

    @Test
    void a_minimized_window_is_shown_again() throws Exception {
        try (ShownCarrel shown = ShownCarrel.start(carrel)) {
            shown.minimize();
            await("minimized").atMost(LIMIT).until(() -> windowsOfCarrel().isEmpty());

            startASecond();

            await("in front").atMost(LIMIT).until(shown::isInFront);
            assertThat(windowsOfCarrel()).containsExactly(shown.id());
        }
    }

    @Test
    void another_data_folder_has_a_window_of_its_own() throws Exception {
        try (ShownCarrel first = ShownCarrel.start(carrel);
                ShownCarrel second = ShownCarrel.start(BuiltProgram.with(folder.resolve("other")))) {
            assertThat(windowsOfCarrel()).containsExactlyInAnyOrder(first.id(), second.id());
        }
    }

    private void startASecond() throws Exception {
        long begun = System.nanoTime();
        Ended second = carrel.run();
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);

        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out() + second.err()).isEmpty();
        assertThat(taken).isLessThan(PROMISED);
    }

    private static List<String> windowsOfCarrel() throws Exception {
        return ShownCarrel.windows("--name", "^Carrel$");
    }
}
