package app.carrel.ui.activity;

import static app.carrel.ui.OnFx.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Destination;
import app.carrel.ui.InSight;
import app.carrel.ui.Looks;
import app.carrel.ui.Messages;
import app.carrel.ui.Opened;
import app.carrel.ui.RealRooms;
import app.carrel.ui.control.Words;
import app.carrel.ui.fx.ScanService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The activity page over real scans of a real folder.
@Timeout(60)
@ExtendWith(ApplicationExtension.class)
class ActivityRealScanTest {
    @TempDir
    Path temporary;

    private RealRooms rooms;
    private ActivityView view;

    @Start
    void open(Stage stage) throws IOException {
        rooms = new RealRooms(temporary);
        rooms.write("Databases/SQL/1 - Joins.mp4");
        rooms.write("Databases/SQL/2 - Indexes.mp4");
        rooms.scan();
        Messages messages = Messages.in(Locale.ENGLISH);
        Words words = new Words(messages, Clock.system(ZoneId.systemDefault()));
        ScanService scans = new ScanService(rooms.library());
        view = new ActivityView(
                new ActivityModel(
                        rooms.library(), rooms.housekeeping(), scans, new Opened(), Optional.empty(), messages, words),
                messages,
                words);
        Scene scene = new Scene(view.view(), 1_000, 800);
        new Looks().dress(scene, true);
        stage.setScene(scene);
        stage.show();
        scans.see(rooms.library().status());
        view.show(new Destination.Activity());
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void a_scan_from_the_page_finds_what_changed(FxRobot robot) throws IOException {
        rooms.write("Databases/SQL/3 - Views.mp4");
        eventually(() -> assertThat(shown(robot)).contains("Scan", "Courses is in order"));

        robot.clickOn("#scan");

        eventually(() -> assertThat(shown(robot))
                .contains("scan 2", "Courses is in order")
                .containsSequence("1", "0"));
        assertThat(InSight.texts(robot, ".last-card .stat-value")).containsExactly("1", "0", "0", "0", "2", "0");
    }

    @Test
    void a_folder_that_is_gone_fails_in_a_sentence_and_works_again_once_it_is_back(FxRobot robot) throws IOException {
        Path elsewhere = temporary.resolve("elsewhere");
        Files.move(rooms.root(), elsewhere);
        eventually(() -> assertThat(shown(robot)).contains("Scan"));

        robot.clickOn("#scan");
        eventually(() -> assertThat(shown(robot))
                .contains("The folder “Courses” is not there. Is the drive connected? Nothing was changed."));

        Files.move(elsewhere, rooms.root());
        robot.clickOn("#try-again");
        eventually(() -> assertThat(shown(robot)).contains("Courses is in order", "completed", "failed"));
    }

    private static List<String> shown(FxRobot robot) {
        return InSight.texts(robot);
    }
}
