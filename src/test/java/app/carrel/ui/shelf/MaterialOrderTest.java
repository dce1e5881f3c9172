package app.carrel.ui.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.SampleCatalog;
import app.carrel.ui.shelf.MaterialOrder.By;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaterialOrderTest {
    private final List<CourseRow> rows = CourseRow.of(SampleCatalog.postgres(2));

    @Test
    void theNaturalOrderLeavesTheRowsAsTheyAre() {
        assertThat(MaterialOrder.NATURAL.of(rows)).isSameAs(rows);
    }

    @Test
    void theFirstClickBringsTheLargestToTheTopAndTheSecondTheSmallest() {
        MaterialOrder first = MaterialOrder.NATURAL.asked(By.SIZE);

        assertThat(names(first)).startsWith("2 – Isolation levels.mp4", "1 – What a transaction is.mp4");
        assertThat(names(first.asked(By.SIZE))).startsWith("01 – Introduction.srt");
    }

    @Test
    void outOfTheNaturalOrderNoHeadingRemainsAndEachRowTellsItsSection() {
        List<CourseRow> sorted = MaterialOrder.NATURAL.asked(By.CHANGED).of(rows);

        assertThat(sorted)
                .hasSize(9)
                .allSatisfy(row -> assertThat(row)
                        .isInstanceOfSatisfying(
                                CourseRow.Material.class,
                                material -> assertThat(material.section()).isNotEmpty()))
                .noneMatch(row -> row instanceof CourseRow.Material material && material.underHeading());
    }

    @Test
    void theNameLeadsBackToTheNaturalOrder() {
        assertThat(MaterialOrder.NATURAL.asked(By.KIND).asked(By.NATURAL)).isEqualTo(MaterialOrder.NATURAL);
    }

    private List<String> names(MaterialOrder order) {
        return order.of(rows).stream()
                .map(row -> ((CourseRow.Material) row).item().name())
                .toList();
    }
}
