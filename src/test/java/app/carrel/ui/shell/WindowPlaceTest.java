package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Habits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
    private static final WindowPlace PLACE = new WindowPlace(100, 60, 1100, 700, false);

    @TempDir
    private Path folder;

    @Test
    void aPlaceIsReadAsItWasWritten() {
        Path file = folder.resolve("window.properties");

        Habits habits = new Habits();
        PLACE.keep(habits);
        habits.write(file);

        assertThat(WindowPlace.of(Habits.read(file))).contains(PLACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x=1", "x=far\ny=1\nwidth=1\nheight=1", "x=NaN\ny=1\nwidth=1\nheight=1"})
    void whatMakesNoSenseIsNoPlace(String kept) throws IOException {
        Path file = Files.writeString(folder.resolve("window.properties"), kept);

        assertThat(WindowPlace.of(Habits.read(file))).isEmpty();
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsNotTaken() {
        List<Rectangle2D> one = List.of(new Rectangle2D(0, 0, 1280, 800));

        assertThat(PLACE.isOn(one)).isTrue();
        assertThat(new WindowPlace(1400, 60, 1100, 700, false).isOn(one)).isFalse();
    }
}
