package app.carrel.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokenTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("api-token");
    }

    @Test
    void the_first_start_makes_256_bits() throws IOException {
        ApiToken token = ApiToken.open(file);

        assertThat(Base64.getUrlDecoder().decode(token.text())).hasSize(32);
        assertThat(Files.readString(file).strip()).isEqualTo(token.text());
        assertThat(folder).isDirectoryContaining(file::equals);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void later_starts_keep_it() {
        String first = ApiToken.open(file).text();

        assertThat(ApiToken.open(file).text()).isEqualTo(first);
        assertThat(ApiToken.known(file)).map(ApiToken::text).contains(first);
    }

    @Test
    void one_that_was_renewed_is_another_and_the_old_one_no_longer_known() {
        ApiToken token = ApiToken.open(file);
        String old = token.text();

        token.renew();

        assertThat(token.matches(old)).isFalse();
        assertThat(token.matches(token.text())).isTrue();
        assertThat(ApiToken.known(file)).map(ApiToken::text).contains(token.text());
    }

    @Test
    void who_only_asks_makes_none() {
        assertThat(ApiToken.known(file)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
    void its_owner_alone_may_read_it() throws IOException {
        ApiToken.open(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
    void one_that_others_could_read_is_replaced() throws IOException {
        String first = ApiToken.open(file).text();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(ApiToken.open(file).text()).isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with spaces with spaces with spaces with spa", "ä"})
    void what_is_no_token_is_replaced(String content) throws IOException {
        ApiToken.open(file);
        Files.writeString(file, content);

        assertThat(ApiToken.open(file).text()).hasSize(43);
    }

    @Test
    void many_that_start_at_once_agree() {
        List<String> tokens = IntStream.range(0, 32)
                .parallel()
                .mapToObj(_ -> ApiToken.open(file).text())
                .distinct()
                .toList();

        assertThat(tokens).hasSize(1);
    }

    @Test
    void only_the_whole_token_matches() {
        ApiToken token = ApiToken.open(file);

        assertThat(token.matches(token.text())).isTrue();
        for (String wrong : List.of("", token.text() + "x", token.text().substring(1), "Ü".repeat(43))) {
            assertThat(token.matches(wrong)).as(wrong).isFalse();
        }
    }

    @Test
    void it_does_not_show_itself_in_a_log() {
        ApiToken token = ApiToken.open(file);

        assertThat(token.toString()).doesNotContain(token.text());
    }

    @Test
    void a_folder_in_its_place_is_a_sentence() throws IOException {
        Files.createDirectory(file);
        Files.createFile(file.resolve("x"));

        assertThatExceptionOfType(DataFolderException.class)
                .isThrownBy(() -> ApiToken.open(file))
                .withMessageContaining(file.toString());
    }
}
