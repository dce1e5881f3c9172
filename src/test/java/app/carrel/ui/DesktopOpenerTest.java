package app.carrel.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DesktopOpenerTest {
    @TempDir
    private Path folder;

    @Test
    void everySystemHasItsOwnWordForOpening() {
        Path file = folder.resolve("Joins & more.mp4");

        assertThat(new DesktopOpener("Linux").opening(file)).containsExactly("xdg-open", file.toString());
        assertThat(new DesktopOpener("Mac OS X").opening(file)).containsExactly("open", file.toString());
        assertThat(new DesktopOpener("Windows 11").opening(file)).containsExactly("explorer.exe", file.toString());
    }

    @Test
    void showingAFileOnLinuxOpensItsFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("Joins.mp4"));

        assertThat(new DesktopOpener("Linux").revealing(file)).containsExactly("xdg-open", folder.toString());
        assertThat(new DesktopOpener("Linux").revealing(folder)).containsExactly("xdg-open", folder.toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsNoTextIsOpenedByItsBytes() {
        Path file = Path.of(URI.create(folder.toUri() + "b%FFd.mp4"));

        assertThat(new DesktopOpener("Linux").opening(file).getLast())
                .startsWith("file:")
                .endsWith("/b%FFd.mp4");
    }

    @Test
    void aFileThatIsGoneIsToldInASentence() {
        assertThatIOException()
                .isThrownBy(() -> new DesktopOpener().open(folder.resolve("gone.mp4")))
                .withMessageContaining("gone.mp4 is not there any more.");
    }
}
