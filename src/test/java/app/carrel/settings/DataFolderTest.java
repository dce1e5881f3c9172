package app.carrel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void theOptionComesFirst() {
        assertThat(locate(Optional.of(Path.of("/data")), Map.of("CARREL_HOME", "/elsewhere"), "Linux"))
                .isEqualTo(Path.of("/data").toAbsolutePath());
    }

    @Test
    void aRelativeOptionIsRelativeToTheCallersFolder() {
        assertThat(locate(Optional.of(Path.of("../data")), Map.of(), "Linux"))
                .isEqualTo(Path.of("/home/anna/data").toAbsolutePath());
    }

    @Test
    void theEnvironmentComesNextAndAnEmptyValueIsNone() {
        assertThat(locate(Optional.empty(), Map.of("CARREL_HOME", "/elsewhere"), "Linux"))
                .isEqualTo(Path.of("/elsewhere").toAbsolutePath());
        assertThat(locate(Optional.empty(), Map.of("CARREL_HOME", ""), "Linux"))
                .isEqualTo(HOME.resolve(".local/share/carrel"));
    }

    @Test
    void linuxHasItsDataHome() {
        assertThat(locate(Optional.empty(), Map.of("XDG_DATA_HOME", "/xdg"), "Linux"))
                .isEqualTo(Path.of("/xdg/carrel").toAbsolutePath());
    }

    @Test
    void theHomeThatTheShellKnowsComesBeforeTheOneOfTheListOfUsers() {
        assertThat(locate(Optional.empty(), Map.of("HOME", "/srv/anna"), "Linux"))
                .isEqualTo(Path.of("/srv/anna/.local/share/carrel").toAbsolutePath());
        assertThat(locate(Optional.empty(), Map.of("HOME", "anna"), "Linux"))
                .isEqualTo(HOME.resolve(".local/share/carrel"));
    }

    @Test
    void aRelativeDataHomeIsIgnoredAsItsSpecificationSays() {
        assertThat(locate(Optional.empty(), Map.of("XDG_DATA_HOME", "xdg"), "FreeBSD"))
                .isEqualTo(HOME.resolve(".local/share/carrel"));
    }

    @Test
    void macOsHasItsLibrary() {
        assertThat(locate(Optional.empty(), Map.of("XDG_DATA_HOME", "/xdg"), "Mac OS X"))
                .isEqualTo(HOME.resolve("Library/Application Support/Carrel"));
    }

    @Test
    void windowsHasItsLocalFolder() {
        assertThat(locate(Optional.empty(), Map.of("LOCALAPPDATA", "/local"), "Windows 11"))
                .isEqualTo(Path.of("/local/Carrel").toAbsolutePath());
        assertThat(locate(Optional.empty(), Map.of(), "Windows 11")).isEqualTo(HOME.resolve("AppData/Local/Carrel"));
    }

    @Test
    void aNewFolderIsItsOwnersAlone() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        DataFolder data = new DataFolder(folder.resolve("a").resolve("b")).make();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void makingAFolderThatIsThereKeepsWhatIsInIt() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{}");
        assertThat(new DataFolder(folder).make().settings()).hasContent("{}");
    }

    @Test
    void aFileInItsPlaceIsRefusedInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertRefused(file, "The data folder " + file + " is a file.");
    }

    @Test
    void aFileOnTheWayIsRefusedInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertRefused(file.resolve("data"), "The data folder " + file.resolve("data") + " cannot be made (");
    }

    @Test
    void aFolderThatMustNotBeWrittenIsRefusedInASentence() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-x------"));
        Assumptions.assumeFalse(Files.isWritable(data), "this user may write everywhere");
        assertRefused(data, "The data folder " + data + " cannot be written.");
    }

    private static void assertRefused(Path path, String beginning) {
        assertThatExceptionOfType(DataFolderException.class)
                .isThrownBy(new DataFolder(path)::make)
                .withMessageStartingWith(beginning)
                .withMessageContaining("--data-dir");
    }

    private static Path locate(Optional<Path> option, Map<String, String> environment, String platform) {
        Properties system = new Properties();
        system.setProperty("os.name", platform);
        system.setProperty("user.dir", "/home/anna/here");
        return DataFolder.locate(option, environment, system, HOME).path();
    }
}
