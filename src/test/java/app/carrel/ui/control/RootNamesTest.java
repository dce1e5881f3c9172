package app.carrel.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import app.carrel.ui.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RootNamesTest {
    @Test
    void aRootIsCalledByTheLastPartOfItsPath() {
        RootNames names = of("/media/disk/Courses", "/home/ada/Books");

        assertThat(names.of("/media/disk/Courses")).isEqualTo("Courses");
        assertThat(names.of("/home/ada/Books")).isEqualTo("Books");
    }

    @Test
    void twoOfTheSameNameAreToldApartByWhereTheyAre() {
        RootNames names = of("/media/disk 1/Courses", "/media/disk 2/Courses", "/home/ada/Books");

        assertThat(names.of("/media/disk 1/Courses")).isEqualTo("disk 1/Courses");
        assertThat(names.of("/media/disk 2/Courses")).isEqualTo("disk 2/Courses");
        assertThat(names.of("/home/ada/Books")).isEqualTo("Books");
    }

    @Test
    void whatIsAlikeForLongIsToldByMoreOfItsPath() {
        RootNames names = of("/a/x/y/Courses", "/b/x/y/Courses", "/c/Courses", "\\\\server\\share\\Courses");

        assertThat(names.of("/a/x/y/Courses")).isEqualTo("/a/x/y/Courses");
        assertThat(names.of("/c/Courses")).isEqualTo("/c/Courses");
        assertThat(names.of("\\\\server\\share\\Courses")).isEqualTo("share/Courses");
    }

    private static RootNames of(String... paths) {
        Messages messages = Messages.in(Locale.ENGLISH);
        return new RootNames(List.of(paths), new Words(messages, Clock.systemUTC()));
    }
}
