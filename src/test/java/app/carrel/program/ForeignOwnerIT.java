package app.carrel.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.ErrorView;
import app.carrel.testing.BuiltProgram;
import app.carrel.testing.BuiltProgram.Ended;
import app.carrel.testing.Invariants;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A catalogue of which another user owns the folder or a file, as one is left that was once used with `sudo`: whose it
/// is stands in the sentence, and nothing is changed.
@Tag("fuse")
class ForeignOwnerIT {
    @TempDir
    private Path folder;

    private BuiltProgram carrel;
    private Path root;
    private Map<Path, String> before;

    @BeforeEach
    void catalogueAFolder() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        carrel = BuiltProgram.with(folder.resolve("data")).asOrdinaryUser();
        root = Files.createDirectories(folder.resolve("Courses/Databases"));
        Files.writeString(root.resolve("lecture.txt"), "SELECT");
        assertThat(BuiltProgram.with(carrel.dataFolder())
                        .run("scan", root.toString())
                        .code())
                .isZero();
        Files.writeString(carrel.dataFolder().resolve("settings.json"), "{}");
        before = content();
    }

    @AfterEach
    void nothing_was_changed() throws Exception {
        carrel.takeBack();
        assertThat(content()).containsAllEntriesOf(before);
        new Invariants().hold(carrel.dataFolder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "repair --accept", "repair --new", "token", "serve"})
    void a_data_folder_of_somebody_else_is_named_with_its_owner(String line) throws Exception {
        carrel.giveAway(carrel.dataFolder());

        assertRefused(carrel.run(line.split(" ")), carrel.dataFolder());
    }

    @Test
    void a_scan_is_refused_before_it_begins() throws Exception {
        carrel.giveAway(carrel.dataFolder());

        Ended json = carrel.run("scan", root.toString(), "--json");

        assertThat(json.code()).isEqualTo(1);
        assertThat(json.err()).isEmpty();
        assertThat(json.json(ErrorView.class).errorCode()).isEqualTo("catalogue_unusable");
        assertThat(json.json(ErrorView.class).message()).contains("belongs to root");
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog.mv.db", "catalog.promise", "instance.lock", "settings.json"})
    void a_file_of_somebody_else_in_a_folder_of_ones_own_is_named_with_its_owner(String name) throws Exception {
        Path file = carrel.dataFolder().resolve(name);
        carrel.giveAway(file);

        assertRefused(carrel.run("status"), file);
        assertRefused(carrel.run("scan", root.toString()), file);
    }

    private static void assertRefused(Ended ended, Path what) {
        assertThat(ended.code()).as(ended.err()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err())
                .contains(what.toString())
                .contains("belongs to root")
                .doesNotContain("Exception");
    }

    private Map<Path, String> content() throws IOException {
        Map<Path, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(carrel.dataFolder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }
}
