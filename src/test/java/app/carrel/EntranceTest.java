package app.carrel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.carrel.library.Instance.Role;
import app.carrel.library.LockHolder;
import app.carrel.library.Refusal;
import app.carrel.settings.DataFolder;
import app.carrel.testing.OtherProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EntranceTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void whoever_is_told_to_end_while_waiting_for_another_command_does_so_at_once() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("data")).make();
        try (OtherProcess holder = OtherProcess.java(
                LockHolder.class,
                data.path().toString(),
                "COMMAND",
                folder.resolve("end").toString())) {
            await().atMost(LIMIT).until(() -> holder.out().startsWith("held"));
            AtomicInteger asked = new AtomicInteger();
            // Told to end at the tenth look; without heeding it, this would wait for an hour.
            Entrance entrance = new Entrance(data, Duration.ofHours(1), () -> asked.incrementAndGet() > 10);

            assertThatThrownBy(() -> entrance.find(Role.COMMAND))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Refusal.Code.SHUTTING_DOWN));
            assertThat(asked).hasValue(11);
        }
    }
}
