package app.carrel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "uber, Über",
        "strasse, STRASSE",
        "strasse, Straße",
        "strasse, STRAẞE",
        "office, oﬃce",
        "σοφοσ, ΣΟΦΟΣ",
        "σοφοσ, σοφος",
        "istanbul, İstanbul",
        "abc 123, ＡＢＣ １２３",
        "элементы, Элементы",
        "日本語, 日本語"
    })
    void names_that_read_alike_fold_alike(String folded, String name) {
        assertThat(Folding.fold(name)).isEqualTo(folded);
        assertThat(Folding.fold(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .as("as a Mac writes it")
                .isEqualTo(folded);
    }

    @Test
    void words_are_what_stands_between_blanks() {
        assertThat(Folding.words("  SQL\t Joins\u00A0sql ")).containsExactly("sql", "joins");
        assertThat(Folding.words(" \u0000 ")).isEmpty();
    }

    @Test
    void marks_stand_in_the_text_as_people_read_it() {
        String decomposed = "Die U\u0308berstraße.mp4";

        assertThat(Marks.of("Die Überstraße.mp4", Folding.words("uber strasse")))
                .containsExactly(new SearchPage.Span(4, 14));
        assertThat(Marks.of(decomposed, Folding.words("u"))).containsExactly(new SearchPage.Span(4, 6));
        assertThat(Marks.of(decomposed, Folding.words("uber ass")))
                .containsExactly(new SearchPage.Span(4, 9), new SearchPage.Span(12, 14));
        assertThat(Marks.of("😀 join", Folding.words("join sql"))).containsExactly(new SearchPage.Span(3, 7));
    }
}
