package app.carrel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MaterialKindTest {
    @ParameterizedTest
    @CsvSource({
        "Lesson 1.mp4, VIDEO",
        "LESSON 1.MP4, VIDEO",
        "talk.flac, AUDIO",
        "talk.en.srt, SUBTITLE",
        "notes.pdf, DOCUMENT",
        "deck.pptx, SLIDES",
        "book.epub, E_BOOK",
        "figure.svg, IMAGE",
        "sources.tar.gz, ARCHIVE",
        "Main.java, CODE",
        "index.html, WEB_PAGE",
        "page.webarchive, WEB_PAGE",
        "build.properties, CODE",
        "README, OTHER",
        "name., OTHER",
        "'', OTHER",
        "., OTHER",
        "archive.tar.backup-of-yesterday, OTHER",
    })
    void theEndingTellsTheKind(String name, MaterialKind kind) {
        assertThat(MaterialKind.of(name)).isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsFoundAgainByItsCode(MaterialKind kind) {
        assertThat(MaterialKind.ofCode(kind.code())).isEqualTo(kind);
    }

    @Test
    void aCodeOfANewerProgramIsSomethingElse() {
        assertThat(Stream.of(-1, 0, 12, 999, Integer.MAX_VALUE).map(MaterialKind::ofCode))
                .containsOnly(MaterialKind.OTHER);
    }
}
