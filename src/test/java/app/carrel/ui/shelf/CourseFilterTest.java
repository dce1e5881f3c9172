package app.carrel.ui.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.MaterialKind;
import app.carrel.ui.SampleCatalog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourseFilterTest {
    /// Of the first material; each that follows was seen a day later.
    private static final Instant FIRST_SEEN = Instant.parse("2024-03-04T10:00:00Z");

    private final List<CourseRow> rows = CourseRow.of(SampleCatalog.postgres(2));

    @Test
    void whoWantsAllSeesTheRowsThemselves() {
        assertThat(CourseFilter.ALL.of(rows, SampleCatalog.NOW)).isSameAs(rows);
    }

    @Test
    void aKindLeavesSectionsWithWhatIsOfItAndCountsThemAnew() {
        List<CourseRow> archives =
                CourseFilter.ALL.with(Optional.of(MaterialKind.ARCHIVE)).of(rows, SampleCatalog.NOW);

        assertThat(archives).hasSize(2);
        assertThat(archives.getFirst()).isEqualTo(new CourseRow.Heading("2 – Transactions", 1));
    }

    @Test
    void whatIsMissingAndWhatIsThereAddUpToAll() {
        long missing =
                materials(CourseFilter.ALL.with(CourseFilter.State.MISSING).of(rows, SampleCatalog.NOW));
        long present =
                materials(CourseFilter.ALL.with(CourseFilter.State.PRESENT).of(rows, SampleCatalog.NOW));

        assertThat(missing).isOne();
        assertThat(present).isEqualTo(8);
        assertThat(missing + present).isEqualTo(materials(rows));
    }

    @Test
    void bothChoicesHoldTogether() {
        CourseFilter missingSubtitles =
                CourseFilter.ALL.with(CourseFilter.State.MISSING).with(Optional.of(MaterialKind.SUBTITLE));

        assertThat(missingSubtitles.of(rows, SampleCatalog.NOW)).isEmpty();
    }

    @Test
    void whatWasAddedLongAgoIsNotAmongWhatIsNew() {
        CourseFilter lastWeek = CourseFilter.ALL.with(CourseFilter.Added.WEEK);

        assertThat(lastWeek.of(rows, SampleCatalog.NOW)).isEmpty();
        assertThat(materials(lastWeek.of(rows, FIRST_SEEN.plusSeconds(86_400)))).isEqualTo(9);
        assertThat(materials(lastWeek.of(rows, FIRST_SEEN.plusSeconds(8 * 86_400))))
                .isEqualTo(8);
    }

    private static long materials(List<CourseRow> some) {
        return some.stream().filter(CourseRow.Material.class::isInstance).count();
    }
}
