package app.carrel.ui.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.catalog.CoursePage;
import app.carrel.ui.SampleCatalog;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;

class DragOutTest {
    @Test
    void whatIsOnTheDiskIsHandedOverAndWhatIsMissingIsNot() {
        List<CoursePage.Item> all = SampleCatalog.postgres(2).sections().stream()
                .flatMap(section -> section.materials().stream())
                .toList();

        assertThat(DragOut.files(all)).hasSize(8).extracting(File::getName).doesNotContain("10 – Exercises.mp4");
    }
}
