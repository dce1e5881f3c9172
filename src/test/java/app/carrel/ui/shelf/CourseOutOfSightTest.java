package app.carrel.ui.shelf;

import static app.carrel.ui.OnFx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.wire.ScanView;
import app.carrel.ui.Fx;
import app.carrel.ui.Messages;
import app.carrel.ui.OnFx;
import app.carrel.ui.Opened;
import app.carrel.ui.SampleCatalog;
import app.carrel.ui.SampleScans;
import app.carrel.ui.control.Words;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// With a million materials each question takes a processor from the scan that everybody waits for.
@ExtendWith(Fx.class)
class CourseOutOfSightTest {
    private final SampleCatalog catalog = SampleCatalog.small();
    private final SimpleObjectProperty<@Nullable ScanView> ended = new SimpleObjectProperty<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final CourseModel model = OnFx.get(this::model);

    @Test
    void aCourseThatNobodySeesIsReadAgainOnlyWhenItIsShown() {
        OnFx.run(() -> model.show(SampleCatalog.POSTGRES));
        waitForAnswers();
        OnFx.run(model::leave);

        OnFx.run(() -> ended.set(SampleScans.completed(43, SampleCatalog.NOW)));
        OnFx.run(() -> ended.set(SampleScans.completed(44, SampleCatalog.NOW)));
        assertThat(OnFx.get(model::isAsking)).isFalse();

        OnFx.run(() -> model.show(SampleCatalog.POSTGRES));
        waitForAnswers();
        assertThat(asked).hasValue(2);
    }

    @Test
    void aCourseInSightIsReadAgainAfterEveryScan() {
        OnFx.run(() -> model.show(SampleCatalog.POSTGRES));
        waitForAnswers();

        OnFx.run(() -> ended.set(SampleScans.completed(43, SampleCatalog.NOW)));
        waitForAnswers();

        assertThat(asked).hasValue(2);
    }

    private void waitForAnswers() {
        eventually(() -> assertThat(model.isAsking()).isFalse());
    }

    private CourseModel model() {
        Messages messages = Messages.in(Locale.ENGLISH);
        return new CourseModel(
                id -> {
                    asked.incrementAndGet();
                    return catalog.course(id);
                },
                destination -> {},
                new Opened(),
                ShelfPages.NEVER,
                messages,
                new Words(messages, Clock.fixed(SampleCatalog.NOW, ZoneOffset.UTC)),
                ended);
    }
}
