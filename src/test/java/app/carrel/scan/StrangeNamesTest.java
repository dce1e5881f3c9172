package app.carrel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.Catalog;
import app.carrel.catalog.SearchPage;
import app.carrel.testing.StrangeNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Names that break other programs: each is catalogued, found, and opens the file that it names.
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a name cannot be any bytes")
class StrangeNamesTest extends ScannedCourses {
    private static final List<String> NAMES = StrangeNames.ALL;

    @Test
    void every_name_of_a_file_is_catalogued_found_and_opens_its_own_file() throws Exception {
        Path course = Files.createDirectories(root.resolve("Odd/Course"));
        StrangeNames.write(course);

        assertThat(room.scan(root).summary().filesAdded()).isEqualTo(NAMES.size());
        assertThat(contentOfAllThatIsFound()).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(room.scan(root).summary()).isEqualTo(new ScanSummary(1, 1, 0, 0, 0, 0, 0, NAMES.size(), 0));
    }

    @Test
    void every_name_of_a_folder_leads_to_the_files_in_it() throws Exception {
        for (String name : NAMES) {
            Path section = Files.createDirectories(
                    StrangeNames.in(root.resolve("Odd/Course"), name).resolve("deeper"));
            Files.writeString(section.resolve("file.txt"), name);
        }

        assertThat(room.scan(root).summary().filesAdded()).isEqualTo(NAMES.size());
        assertThat(contentOfAllThatIsFound()).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(room.scan(root).summary().filesUnchanged()).isEqualTo(NAMES.size());
    }

    @Test
    void a_root_of_any_name_is_known_again() throws Exception {
        for (String name : NAMES) {
            Path odd = Files.createDirectories(StrangeNames.in(root, name));
            Files.writeString(odd.resolve("odd.txt"), name);
            assertThat(room.scan(odd).summary().filesAdded()).as(name).isEqualTo(1);
        }
        for (String name : NAMES) {
            assertThat(room.scan(StrangeNames.in(root, name)).summary().filesUnchanged())
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
            file = Files.move(file, StrangeNames.in(course, name));
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
        return StrangeNames.texts(new Catalog(room.database)
                        .search("odd", 1000).hits().stream().map(SearchPage.Hit::file))
                .toList();
    }
}
