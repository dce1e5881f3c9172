package app.carrel.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What Linux takes for a name: any bytes but `/` and zero.
@EnabledOnOs(OS.LINUX)
class DiskNameTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain.txt",
                "with%20percent%FF",
                "line%0Abreak",
                "%E2%80%AEright-to-left",
                "%F0%9F%98%80",
                "e%CC%81",
                "%C3%A9",
                "a%5Cb%3Bc%3Fd%23e",
                "trailing%20",
                "caf%E9.txt",
                "%FF",
                "%FE%FF%25%20%3B",
                "half%F0%9F",
                "%EF%BF%BD",
                "%ED%A0%80",
            })
    void aFileIsOpenedAgainByWhatWasStored(String encoded) throws IOException {
        Path file = child(encoded);
        Files.writeString(file, encoded);
        DiskName name = DiskName.of(listed());
        DiskName stored = new DiskName(new String(name.text().getBytes(UTF_8), UTF_8), name.raw());
        assertThat(stored.resolve(folder)).hasContent(encoded);
        assertThat(stored.resolve(folder)).isEqualTo(file);
    }

    @Test
    void onlyANameThatIsNoTextKeepsItsBytes() {
        assertThat(DiskName.of(child("Bücher.txt".replace("ü", "%C3%BC")))).isEqualTo(new DiskName("Bücher.txt", null));
        assertThat(DiskName.of(child("B%FCcher.txt"))).isEqualTo(new DiskName("B\uFFFDcher.txt", "/B%FCcher.txt"));
    }

    @Test
    void twoNamesThatReadAlikeAreTwo() {
        assertThat(Stream.of("%FF", "%FE", "%EF%BF%BD", "%25FF")
                        .map(name -> DiskName.of(child(name)).key()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aFolderOfThatNameNextToTheRootMakesNoDifference() throws IOException {
        Path inner = Files.createDirectory(child("%FFfolder"));
        assertThat(DiskName.of(inner).raw()).isEqualTo("/%FFfolder");
    }

    @Test
    void theRootOfAFileSystemHasNoName() {
        assertThat(DiskName.of(Path.of("/"))).isEqualTo(new DiskName("", null));
    }

    @Test
    void namesOfOtherFileSystemsAreTheirText() throws IOException {
        try (FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            Path file = memory.getPath("/shelf", "odd\uFFFD");
            DiskName name = DiskName.of(file);
            assertThat(name).isEqualTo(new DiskName("odd\uFFFD", null));
            assertThat(name.resolve(memory.getPath("/shelf"))).isEqualTo(file);
        }
    }

    @Test
    void aRootIsOpenedAgainByWhatWasStored() throws IOException {
        for (String encoded : List.of("plain", "caf%E9%20%25", "%FF%FE")) {
            Path root = Files.createDirectory(child(encoded));
            RootPath path = RootPath.of(root);
            assertThat(path.text()).isEqualTo(root.toString());
            assertThat(path.path()).isEqualTo(root).isDirectory();
        }
    }

    @Test
    void aRootThatIsTextNeedsNoUri() {
        assertThat(RootPath.of(folder).uri()).isNull();
        assertThat(RootPath.of(child("%FF")).uri()).endsWith("/%FF");
    }

    private Path child(String encoded) {
        return Path.of(URI.create(folder.toUri() + encoded));
    }

    private Path listed() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
