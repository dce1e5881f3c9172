package app.carrel.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DesktopNotifierTest {
    @TempDir
    private Path folder;

    @Test
    void linuxIsToldByNotifySendAndANameIsNoMarkup() {
        assertThat(DesktopNotifier.command("Linux", "Scan of C & C++ <2> completed"))
                .containsExactly(
                        "notify-send",
                        "--app-name=Carrel",
                        "--icon=carrel",
                        "--",
                        "Carrel",
                        "Scan of C &amp; C++ &lt;2&gt; completed");
    }

    @Test
    void macOsIsToldByAScriptInWhichANameIsNoCommand() {
        assertThat(DesktopNotifier.command("Mac OS X", "Scan of a\"b\\ completed"))
                .containsExactly(
                        "osascript",
                        "-e",
                        "display notification \"Scan of a\\\"b\\\\ completed\" with title \"Carrel\"");
    }

    @Test
    void windowsHasNoProgramForIt() {
        assertThat(DesktopNotifier.command("Windows 11", "Scan completed")).isEmpty();
    }

    @Test
    void aDesktopWithoutSuchAProgramIsNoFailure() {
        DesktopNotifier notifier = new DesktopNotifier(_ -> List.of("carrel-has-no-such-program"));

        assertThatCode(() -> notifier.tell("Scan completed")).doesNotThrowAnyException();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the program of this test is a Unix one")
    void theProgramIsStartedWithTheText() {
        Path told = folder.resolve("told");
        DesktopNotifier notifier = new DesktopNotifier(
                text -> List.of("sh", "-c", "printf %s \"$1\" > \"$2\"", "sh", text, told.toString()));

        notifier.tell("Scan of Courses completed");

        await().atMost(15, SECONDS).untilAsserted(() -> assertThat(told).hasContent("Scan of Courses completed"));
    }
}
