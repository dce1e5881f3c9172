package app.carrel.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.library.Offer;
import app.carrel.library.Refusal;
import app.carrel.store.Backups;
import app.carrel.store.DatabaseException;
import app.carrel.ui.Fx;
import app.carrel.ui.TestProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The window over a catalogue that cannot be opened.
@ExtendWith(Fx.class)
class WindowRescueTest {
    private static final Instant THEN = Instant.parse("2026-11-20T09:30:00Z");

    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private WindowInUse use;

    @BeforeEach
    void furnish() throws IOException {
        use = new WindowInUse(folder);
    }

    @AfterEach
    void clear() {
        use.close();
    }

    @Test
    void whatIsOfferedForACatalogueThatCannotBeOpenedIsDoneByItsButtonAndOpensTheShelf() {
        use.scanBefore();
        Path file = Path.of("catalog.mv.db");
        DatabaseException damaged = new DatabaseException(DatabaseException.Kind.DAMAGED, "The catalogue is damaged.");
        TestProgram program = new TestProgram(use.rooms().settings(), () -> {});
        use.open(program);
        program.fail(Refusal.unopened(
                damaged,
                file,
                List.of(
                        new Backups.Found(Path.of("new.zip"), Backups.Reason.DAILY, THEN, 1000),
                        new Backups.Found(Path.of("old.zip"), Backups.Reason.DAILY, THEN.minusSeconds(86_400), 1000))));
        use.untilText("The catalogue is damaged, or is no catalogue of Carrel. Nothing was changed.");

        robot.clickOn("#rescue-show");
        Fx.until("shown", () -> !program.desktop().revealed().isEmpty());
        robot.clickOn("#rescue-restore");
        Fx.until("restoring", () -> program.taken().size() == 1);
        use.untilText("Opening the catalogue…");
        program.fail(new Refusal(Refusal.Code.BACKUP_UNUSABLE, "The backup is broken."));
        use.untilText("The backup is broken, or not one of Carrel’s. The catalogue was not changed.");
        robot.clickOn("#rescue-anew");
        Fx.until("beginning anew", () -> program.taken().size() == 2);
        program.open(use.rooms().opened());

        use.untilText("SQL from Scratch");
        assertThat(program.taken())
                .containsExactly(new Offer.RestoreBackup(Path.of("new.zip"), THEN), new Offer.StartAnew());
    }
}
