package app.carrel.ui.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.MaterialKind;
import app.carrel.ui.SampleCatalog;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourseFilterTest {
    private final List<CourseRow> rows = CourseRow.of(SampleCatalog.postgres(2));

    @Test
    void whoWantsAllSeesTheRowsThemselves() {
        assertThat(CourseFilter.ALL.of(rows)).isSameAs(rows);
    }

    @Test
    void aKindLeavesSectionsWithWhatIsOfItAndCountsThemAnew() {
        List<CourseRow> archives =
                CourseFilter.ALL.with(Optional.of(MaterialKind.ARCHIVE)).of(rows);

        assertThat(archives).hasSize(2);
        assertThat(archives.getFirst()).isEqualTo(new CourseRow.Heading("2 – Transactions", 1));
    }

    @Test
    void whatIsMissingAndWhatIsThereAddUpToAll() {
        long missing =
                materials(CourseFilter.ALL.with(CourseFilter.State.MISSING).of(rows));
        long present =
                materials(CourseFilter.ALL.with(CourseFilter.State.PRESENT).of(rows));

        assertThat(missing).isOne();
        assertThat(present).isEqualTo(8);
        assertThat(missing + present).isEqualTo(materials(rows));
    }

    @Test
    void bothChoicesHoldTogether() {
        CourseFilter missingSubtitles =
                CourseFilter.ALL.with(CourseFilter.State.MISSING).with(Optional.of(MaterialKind.SUBTITLE));

        assertThat(missingSubtitles.of(rows)).isEmpty();
    }

    private static long materials(List<CourseRow> some) {
        return some.stream().filter(CourseRow.Material.class::isInstance).count();
    }
}
