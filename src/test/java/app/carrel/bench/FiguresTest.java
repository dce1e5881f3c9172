package app.carrel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void a_figure_says_whether_it_reaches_what_it_must() {
        assertThat(Figure.of("scan", 2.9, "", "").bound(2.8, 2).row()).contains("| **not met** |");
        assertThat(Figure.of("scan", 2.8, "", "").bound(2.8, 2).row()).contains("| met |");
        assertThat(Figure.of("scan", 1.9, "", "").bound(2.8, 2).row()).contains("| aim met |");
        assertThat(Figure.unmeasured("scan", "no such option").bound(2.8, 2).row())
                .contains("| **not measured** | no such option |");
    }

    @Test
    void the_exponent_of_growth_is_the_slope_through_the_logarithms() {
        assertThat(GrowthFigures.exponent(List.of(10.0, 100.0, 1000.0), List.of(3.0, 30.0, 300.0)))
                .isCloseTo(1, within(1e-9));
        assertThat(GrowthFigures.exponent(List.of(10.0, 100.0), List.of(1.0, 100.0)))
                .isCloseTo(2, within(1e-9));
    }

    @Test
    void the_median_is_the_one_in_the_middle() {
        Median median = new Median();
        List.of(9.0, 1.0, 2.0).forEach(median::add);
        assertThat(median.value()).isEqualTo(2);
        median.add(4);
        assertThat(median.value()).isEqualTo(3);
    }
}
