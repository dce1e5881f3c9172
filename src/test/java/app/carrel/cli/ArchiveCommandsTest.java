package app.carrel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.ErrorView;
import app.carrel.library.wire.FileView;
import app.carrel.library.wire.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `export`, `backup`, `restore`, `doctor`: what the terminal makes of them.
class ArchiveCommandsTest {
    @TempDir
    private Path folder;

    private final TestTerminal terminal = new TestTerminal(new ScriptedLibrary());

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void the_ending_of_the_file_says_in_which_format_the_catalogue_is_written(String format) {
        Path file = folder.resolve("catalogue." + format);

        assertThat(terminal.run("export", file.toString())).isZero();

        assertThat(file).hasContent(format);
        assertThat(terminal.out()).isEqualToIgnoringNewLines("The catalogue was written to " + file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue", "catalogue.xml"})
    void another_ending_is_wrong_use(String name) {
        assertThat(terminal.run("export", folder.resolve(name).toString())).isEqualTo(2);
        assertThat(terminal.err()).startsWith("export needs a file that ends in .csv or .json");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_backup_goes_where_it_is_told_to() {
        Path zip = folder.resolve("backup.zip");

        assertThat(terminal.run("backup", zip.toString(), "--json")).isZero();

        assertThat(zip).exists();
        assertThat(Json.read(terminal.out(), FileView.class).file()).isEqualTo(zip.toString());
    }

    @Test
    void a_backup_without_a_name_gets_one_in_the_data_folder() {
        assertThat(terminal.run("backup")).isZero();
        assertThat(terminal.out()).isEqualToIgnoringNewLines("The backup was written to /data/backups/fresh.zip");
    }

    @Test
    void restoring_says_where_the_catalogue_is_that_was_there_before() {
        assertThat(terminal.run("restore", "backup.zip")).isZero();
        assertThat(terminal.out())
                .isEqualToIgnoringNewLines("The catalogue is the one of /home/anna/backup.zip again;"
                        + " the one before is kept as /data/kept.mv.db.");
    }

    @Test
    void restoring_nothing_is_wrong_use() {
        assertThat(terminal.run("restore", "--json")).isEqualTo(2);
        assertThat(Json.read(terminal.out(), ErrorView.class).errorCode()).isEqualTo("wrong_use");
    }

    @Test
    void the_doctor_writes_one_file() {
        Path report = folder.resolve("report.zip");

        assertThat(terminal.run("doctor", report.toString())).isZero();

        assertThat(report).exists();
        assertThat(terminal.out()).isEqualToIgnoringNewLines("The report was written to " + report);
    }
}
