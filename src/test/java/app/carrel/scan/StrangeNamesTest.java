package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.Catalog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Names that break other programs: each is catalogued, found, and opens the file that it names.
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a name cannot be any bytes")
class StrangeNamesTest extends ScannedCourses {
    /// As in a URI, because some of them are no text.
    private static final List<String> NAMES = List.of(
            "bad%FFname.mp4",
            "bad%FEname.mp4",
            "%C3",
            "half%C3.mp4%A9",
            "bad%EF%BF%BDname.mp4", // a real U+FFFD, as which the others are shown
            "%25FF", // that is called %FF
            "%C3%A9.pdf", // one é
            "e%CC%81.pdf", // the same in two characters
            "line%0Abreak.txt",
            "tab%09.txt",
            "%01",
            "%F0%9F%98%80.mp4", // an emoji
            "%D7%A9%D7%9C%D7%95%D7%9D.txt", // from right to left
            "%E2%80%AEgpj.exe", // that turns the direction
            "CON",
            "aux.txt",
            "dot.",
            "blank%20",
            "%20blank",
            "-rf",
            "~",
            "quote'%22%60",
            "back%5Cslash",
            "C%3A",
            "a%3Bb%3Fc%23d%25e",
            "star%2A%3C%3E%7C",
            "%24HOME%20%26%26%20x",
            "UPPER.TXT",
            "upper.txt",
            "x".repeat(255),
            "%E6%97%A5".repeat(85)); // 255 bytes

    @Test
    void every_name_of_a_file_is_catalogued_found_and_opens_its_own_file() throws Exception {
        Path course = Files.createDirectories(root.resolve("Odd/Course"));
        for (String name : NAMES) {
            Files.writeString(named(course, name), name);
        }

        assertThat(room.scan(root).summary().filesAdded()).isEqualTo(NAMES.size());
        assertThat(contentOfAllThatIsFound()).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(room.scan(root).summary()).isEqualTo(new ScanSummary(1, 1, 0, 0, 0, 0, 0, NAMES.size(), 0));
    }

    @Test
    void every_name_of_a_folder_leads_to_the_files_in_it() throws Exception {
        for (String name : NAMES) {
            Path section = Files.createDirectories(
                    named(root.resolve("Odd/Course"), name).resolve("deeper"));
            Files.writeString(section.resolve("file.txt"), name);
        }

        assertThat(room.scan(root).summary().filesAdded()).isEqualTo(NAMES.size());
        assertThat(contentOfAllThatIsFound()).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(room.scan(root).summary().filesUnchanged()).isEqualTo(NAMES.size());
    }

    @Test
    void a_root_of_any_name_is_known_again() throws Exception {
        for (String name : NAMES) {
            Path odd = Files.createDirectories(named(root, name));
            Files.writeString(odd.resolve("odd.txt"), name);
            assertThat(room.scan(odd).summary().filesAdded()).as(name).isEqualTo(1);
        }
        for (String name : NAMES) {
            assertThat(room.scan(named(root, name)).summary().filesUnchanged())
                    .as(name)
                    .isEqualTo(1);
        }
        assertThat(contentOfAllThatIsFound()).containsExactlyInAnyOrderElementsOf(NAMES);
    }

    @Test
    void a_renamed_file_is_the_same_material_whatever_its_names() throws Exception {
        Path course = Files.createDirectories(root.resolve("Odd/Course"));
        Path file = Files.writeString(course.resolve("plain.txt"), "content");
        room.scan(root);
        List<String> id = room.column("SELECT id FROM material");

        for (String name : NAMES) {
            file = Files.move(file, named(course, name));
            assertThat(room.scan(root).summary()).as(name).isEqualTo(new ScanSummary(1, 1, 0, 0, 1, 0, 0, 0, 0));
        }
        assertThat(room.column("SELECT id FROM material")).isEqualTo(id);
    }

    @Test
    void a_path_longer_than_the_system_takes_is_a_problem_and_all_around_it_is_catalogued() throws Exception {
        Files.writeString(Files.createDirectories(root.resolve("A/B")).resolve("near.txt"), "near");
        // Only step by step one gets down there.
        shell(
                "d=$(printf '%0250d' 0); i=0; while [ $i -lt 20 ]; do mkdir $d && cd -P $d && echo x >file && i=$((i+1)) || exit 1; done");
        try {
            ScanRecord scan = room.scan(root);

            assertThat(scan.status()).isEqualTo("completed");
            assertThat(room.present()).contains("near.txt", "file");
            boolean reachedAll = scan.summary().filesAdded() == 21;
            assertThat(reachedAll || scan.summary().problems() > 0).isTrue();
            assertThat(room.scan(root).summary().filesUnchanged())
                    .isEqualTo(scan.summary().filesAdded());
        } finally {
            shell("rm -rf 0*");
        }
    }

    private void shell(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", script)
                .directory(root.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    /// Searched by what they all have: the category, or their own name.
    private List<String> contentOfAllThatIsFound() {
        return new Catalog(room.database)
                .search("odd", 1000).hits().stream()
                        .flatMap(hit -> contentOf(hit.file()))
                        .toList();
    }

    private static Stream<String> contentOf(Path file) {
        try {
            return Stream.of(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(file + " does not open", e);
        }
    }

    private static Path named(Path folder, String encoded) {
        Path named = Path.of(URI.create("file:///" + encoded));
        return folder.resolve(named.getFileName());
    }
}
