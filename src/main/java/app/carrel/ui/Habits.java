package app.carrel.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a person finds again as they left it: where the window was, what it showed, how lists were ordered.
///
/// Safe on every thread. Reading and writing the file wait for the disk; nothing depends on their success.
public final class Habits {
    private static final Logger LOG = LoggerFactory.getLogger(Habits.class);

    private final Properties kept = new Properties();

    /// Knows nothing yet.
    public Habits() {}

    /// What `file` tells; nothing where it is not there or makes no sense.
    public static Habits read(Path file) {
        Habits habits = new Habits();
        try (Reader in = Files.newBufferedReader(file)) {
            habits.kept.load(in);
        } catch (NoSuchFileException _) {
            LOG.debug("Nothing is remembered of the window");
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("What is remembered of the window cannot be read", e);
        }
        return habits;
    }

    /// What cannot be kept is no reason to trouble anybody.
    public void write(Path file) {
        try (Writer out = Files.newBufferedWriter(file)) {
            kept.store(out, null);
        } catch (IOException e) {
            LOG.info("The place of the window could not be kept", e);
        }
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(kept.getProperty(key));
    }

    /// A finite number; empty where none is kept under `key`.
    public Optional<Double> number(String key) {
        try {
            return get(key).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            LOG.debug("{} is no number", key, e);
            return Optional.empty();
        }
    }

    /// One of the constants of `type`, which may be others in another version; `otherwise` where none is kept.
    public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        String name = get(key).orElse("");
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return otherwise;
    }

    public void forget(String key) {
        kept.remove(key);
    }

    public void put(String key, Object value) {
        kept.setProperty(key, value.toString());
    }
}
