package app.carrel.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import app.carrel.library.Archive;
import app.carrel.library.ExportFormat;
import app.carrel.library.Library;
import app.carrel.library.Refusal;
import app.carrel.library.Refusal.Code;
import app.carrel.library.ScanRequest;
import app.carrel.library.wire.BackupView;
import app.carrel.library.wire.BackupsView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The catalogue as files, whether it is open here (`false`) or in another program (`true`).
class ArchiveTest {
    @TempDir
    private Path folder;

    private Room room;

    @BeforeEach
    void openAndScan() throws IOException {
        room = new Room(folder);
        room.write("read me.txt");
        room.write("Databases/index.html");
        room.write("Databases/SQL, \"the\" basics/2 - Über/日本語 & more.pdf");
        room.write("Databases/SQL, \"the\" basics/2 - Über/gone.mp4");
        room.scan();
        Files.delete(room.root.resolve("Databases/SQL, \"the\" basics/2 - Über/gone.mp4"));
        room.scan();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void values_are_separated_by_commas_and_quoted_where_they_must(boolean remote) throws IOException {
        Path file = folder.resolve("catalogue.csv");

        archive(remote).export(ExportFormat.CSV, file);

        String text = Files.readString(file, UTF_8);
        assertThat(text).startsWith("id,root,category,course,section,name,path,uri,kind,size,modified_at,missing\r\n");
        assertThat(text.lines()).hasSize(5);
        String course = "Databases/SQL, \"\"the\"\" basics/2 - Über";
        assertThat(text)
                .containsPattern("\r\n\\d+," + room.root + ",\\(files\\),\\(files\\),,read me.txt," + room.root
                        + "/read me.txt,file://" + room.root + "/read%20me.txt,document,11,20[0-9TZ:.-]+,false\r\n")
                .contains("," + room.root + ",Databases,(files),,index.html,")
                .contains("," + room.root + ",Databases,\"SQL, \"\"the\"\" basics\",2 - Über,日本語 & more.pdf,\""
                        + room.root + "/" + course + "/日本語 & more.pdf\",")
                .contains("/SQL,%20%22the%22%20basics/2%20-%20%C3%9Cber/%E6%97%A5%E6%9C%AC%E8%AA%9E%20&%20more.pdf")
                .containsPattern("gone.mp4\".*,true\r\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void json_is_one_array_of_objects(boolean remote) throws IOException {
        Path file = folder.resolve("catalogue.json");

        archive(remote).export(ExportFormat.JSON, file);

        List<ExportedMaterial> materials = ExportedMaterial.read(file);
        assertThat(materials)
                .extracting(ExportedMaterial::name)
                .containsExactlyInAnyOrder("read me.txt", "index.html", "日本語 & more.pdf", "gone.mp4");
        assertThat(materials).filteredOn(material -> !material.missing()).allSatisfy(material -> {
            Path opened = Path.of(java.net.URI.create(material.uri()));
            assertThat(opened).isEqualTo(Path.of(material.path())).exists();
            assertThat(opened).hasSize(material.size());
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_was_backed_up_can_be_restored_while_the_program_goes_on(boolean remote) {
        Path zip = folder.resolve("backup.zip");
        archive(remote).backup(zip);
        long last = room.scan().id();

        assertThat(archive(remote).restore(zip).keptAs()).isNotNull();

        assertThat(room.library.roots().getFirst().missing()).isEqualTo(1);
        assertThat(room.scan().id()).isGreaterThan(last);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_backup_without_a_name_lies_in_the_data_folder_and_can_be_restored(boolean remote) {
        assertThat(archive(remote).backups().backups()).isEmpty();

        BackupView made = archive(remote).backup();

        assertThat(Path.of(made.file()))
                .hasParent(folder.resolve("data").resolve("backups"))
                .hasSize(made.bytes());
        assertThat(made.reason()).isEqualTo("asked");
        assertThat(archive(remote).backups()).isEqualTo(new BackupsView(List.of(made), null));
        assertThat(archive(remote).restore(Path.of(made.file())).success()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothing_is_restored_while_a_scan_runs(boolean remote) throws IOException {
        Path zip = folder.resolve("backup.zip");
        room.holdScans();
        room.write("Databases/new.txt");
        long id = room.library.scan(ScanRequest.of(room.root));
        await().until(() -> room.library.status().isScanning());
        archive(remote).backup(zip);

        assertRefused(Code.SCAN_IN_PROGRESS, () -> archive(remote).restore(zip));

        room.letScansGo();
        assertThat(room.library.await(id).status()).isEqualTo("completed");
        archive(remote).restore(zip);
        assertThat(room.library.scan(id).errorMessage()).isEqualTo("Interrupted");
        assertThat(room.scan().status()).isEqualTo("completed");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_is_no_backup_is_refused(boolean remote) throws IOException {
        Path zip = Files.writeString(folder.resolve("backup.zip"), "no zip");

        assertRefused(Code.BACKUP_UNUSABLE, () -> archive(remote).restore(zip));

        assertThat(room.library.roots()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_file_that_cannot_be_written_is_named(boolean remote) {
        Path nowhere = folder.resolve("nowhere/file");

        assertRefused(Code.NOT_WRITABLE, () -> archive(remote).export(ExportFormat.CSV, nowhere));

        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    private Archive archive(boolean remote) {
        Library library = remote ? room.remote() : room.library;
        return library.archive();
    }

    private static void assertRefused(Code code, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        Throwable thrown = catchThrowableOfType(RuntimeException.class, what);
        assertThat(Refusal.of(thrown)).map(Refusal::code).contains(code);
    }
}
