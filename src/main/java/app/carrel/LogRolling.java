package app.carrel;

import ch.qos.logback.core.rolling.RollingPolicyBase;
import ch.qos.logback.core.rolling.RolloverFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Keeps a few older log files beside the present one: `carrel.1.log` is the newest of them.
///
/// Logback's own policies take file names as patterns, in which a folder with a percent sign cannot be written. Called
/// by logback, under its own lock.
final class LogRolling extends RollingPolicyBase {
    private final Path folder;
    private final int older;

    LogRolling(Path folder, int older) {
        this.folder = folder;
        this.older = older;
    }

    @Override
    public String getActiveFileName() {
        return folder.resolve("carrel.log").toString();
    }

    @Override
    public void rollover() {
        try {
            for (int number = older; number >= 1; number--) {
                Path from = number == 1 ? Path.of(getActiveFileName()) : numbered(number - 1);
                if (Files.exists(from)) {
                    Files.move(from, numbered(number), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new RolloverFailure("The log files in " + folder + " cannot be renamed", e);
        }
    }

    private Path numbered(int number) {
        return folder.resolve("carrel." + number + ".log");
    }
}
