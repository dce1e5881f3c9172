package app.carrel.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalOrderTest {
    private static final String LETTERS = "aAbBéÉe\u0301019 2-ß①９ſK";

    private final NaturalOrder order = new NaturalOrder();

    @ParameterizedTest
    @CsvSource({
        "2 – Joins, 10 – Indexes",
        "Lesson 9.mp4, Lesson 10.mp4",
        "1.2.9, 1.2.10",
        "a, B",
        "Databases, Éléments",
        "Éléments, Zebra",
        "e\u0301t\u00e9, etf",
        "file, file 1",
        "part 2, part ⑩",
        "99999999999999999999, 100000000000000000000",
        "001 first, 2 second",
        "'', a",
        "_intro, lesson",
    })
    void theFirstComesBeforeTheSecond(String first, String second) {
        assertThat(order.compare(first, second)).isNegative();
        assertThat(order.compare(second, first)).isPositive();
    }

    @Test
    void namesThatReadAlikeKeepAnOrderOfTheirOwn() {
        assertThat(order.compare("01", "1")).isNegative();
        assertThat(order.compare("a", "A")).isPositive();
        assertThat(order.compare("\u00e9", "e\u0301")).isNotZero();
    }

    @Test
    void scriptsThatWriteVowelsAsMarksKeepThem() {
        assertThat(order.compare("\u0915\u093f", "\u0915\u0941")).isNegative();
    }

    @Test
    void theOrderIsTotalWhateverTheNames() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            names.add(name(random));
        }
        for (String a : names) {
            for (String b : names) {
                int ab = Integer.signum(order.compare(a, b));
                assertThat(ab).as("seed %d: %s, %s", seed, a, b).isEqualTo(-Integer.signum(order.compare(b, a)));
                assertThat(ab == 0).as("seed %d: %s, %s", seed, a, b).isEqualTo(a.equals(b));
                for (String c : names) {
                    if (ab <= 0 && order.compare(b, c) <= 0) {
                        assertThat(order.compare(a, c))
                                .as("seed %d: %s, %s, %s", seed, a, b, c)
                                .isNotPositive();
                    }
                }
            }
        }
    }

    @Test
    void sortingAListGivesTheSameOrderAsComparing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            names.add(name(random));
        }
        List<String> sorted = NaturalOrder.sorted(names, Function.identity());
        Collections.shuffle(names, random);
        names.sort(order);
        assertThat(sorted).as("seed %d", seed).isEqualTo(names);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }
}
