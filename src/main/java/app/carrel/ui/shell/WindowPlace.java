package app.carrel.ui.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javafx.geometry.Rectangle2D;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the window was when it was closed, in pixels of the desktop. Reading and writing wait for the disk.
record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    private static final Logger LOG = LoggerFactory.getLogger(WindowPlace.class);

    /// Of the window's head so much must lie on a screen that one can take hold of it.
    private static final double HOLD = 80;

    /// Empty where nothing is remembered, or nothing that makes sense.
    static Optional<WindowPlace> read(Path file) {
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
            return Optional.of(new WindowPlace(
                    number(kept, "x"),
                    number(kept, "y"),
                    number(kept, "width"),
                    number(kept, "height"),
                    Boolean.parseBoolean(kept.getProperty("maximized"))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("The place of the window is not known", e);
            return Optional.empty();
        }
    }

    /// A place that cannot be kept is no reason to trouble anybody.
    void write(Path file) {
        Properties kept = new Properties();
        kept.setProperty("x", Double.toString(x));
        kept.setProperty("y", Double.toString(y));
        kept.setProperty("width", Double.toString(width));
        kept.setProperty("height", Double.toString(height));
        kept.setProperty("maximized", Boolean.toString(maximized));
        try (Writer out = Files.newBufferedWriter(file)) {
            kept.store(out, null);
        } catch (IOException e) {
            LOG.info("The place of the window could not be kept", e);
        }
    }

    /// Whether the window could be seen and moved there: a screen may be gone since.
    boolean isOn(List<Rectangle2D> screens) {
        return screens.stream()
                .anyMatch(screen -> screen.contains(x + width / 2, y + HOLD / 2)
                        || screen.intersects(x + HOLD, y, Math.max(1, width - 2 * HOLD), HOLD / 2));
    }

    private static double number(Properties kept, String key) {
        double number = Double.parseDouble(kept.getProperty(key, ""));
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(key + " is " + number);
        }
        return number;
    }
}
