package app.carrel.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The settings as they are on disk.
///
/// [#current] may be asked on any thread and never waits; saves and readings, from whatever threads, follow one
/// another.
public final class SettingsFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS) // keys that are not ours stay what they are
            .build();

    private final Path file;
    private final Optional<String> complaint;
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    private volatile Settings current;

    private SettingsFile(Path file, Found found) {
        this.file = file;
        this.current = found.settings();
        this.complaint = found.complaint();
    }

    /// What a file came to.
    private record Found(Settings settings, Optional<String> complaint) {}

    /// Reads `file`; where there is none, the defaults hold and nothing is written.
    ///
    /// A broken file is moved aside; one with wrong values is copied aside and then corrected.
    ///
    /// @throws DataFolderException where the file is there and cannot be read at all, or not be kept aside
    public static SettingsFile open(Path file) {
        return new SettingsFile(file, find(file));
    }

    /// What usually holds, where nothing can be read; nothing is written before somebody saves.
    public static SettingsFile ofDefaults(Path file) {
        return new SettingsFile(file, new Found(Settings.defaults(), Optional.empty()));
    }

    private static Found find(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return parse(bytes).map(json -> ofObject(file, json)).orElseGet(() -> ofBroken(file));
        } catch (NoSuchFileException e) {
            return new Found(Settings.defaults(), Optional.empty());
        } catch (IOException e) {
            throw new DataFolderException("The settings %s cannot be read (%s).".formatted(file, Reason.of(e)), e);
        }
    }

    /// What holds now.
    public Settings current() {
        return current;
    }

    /// Writes `settings` to disk, keeping keys that this version does not know; they hold from then on. Waits for the
    /// disk.
    ///
    /// @throws IllegalArgumentException where a value is out of its bounds, see [Settings#faults]
    /// @throws DataFolderException      where it cannot be written; what held before goes on
    public synchronized void save(Settings settings) {
        List<String> faults = settings.faults();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        ObjectNode json = onDisk();
        SettingsJson.write(settings, json);
        write(file, json);
        take(settings);
    }

    /// Reads the file again, which somebody may have edited; what it says holds from then on, by the rules of [#open].
    ///
    /// @return what is wrong with it, in a sentence
    /// @throws DataFolderException where it is there and cannot be read at all; what held before goes on
    public synchronized Optional<String> reload() {
        Found found = find(file);
        take(found.settings());
        return found.complaint();
    }

    /// From now on `listener` is told what holds whenever that has changed, on the thread that has changed it, which
    /// it should not keep.
    public void whenChanged(Consumer<Settings> listener) {
        listeners.add(listener);
    }

    private void take(Settings settings) {
        if (!settings.equals(current)) {
            current = settings;
            listeners.forEach(listener -> listener.accept(settings));
        }
    }

    Path path() {
        return file;
    }

    /// What was wrong with the file when it was opened, in a sentence; it was then kept aside as `settings.json.bad`.
    public Optional<String> complaint() {
        return complaint;
    }

    private static Found ofObject(Path file, ObjectNode json) {
        SettingsJson.Reading reading = SettingsJson.read(json);
        if (reading.faults().isEmpty()) {
            return new Found(reading.settings(), Optional.empty());
        }
        keepAside(file);
        SettingsJson.write(reading.settings(), json);
        write(file, json);
        return new Found(
                reading.settings(),
                Optional.of(
                        "In the settings %s, %s. What usually holds is used instead; the file as it was is kept as %s."
                                .formatted(
                                        file,
                                        String.join("; ", reading.faults()),
                                        aside(file).getFileName())));
    }

    private static Found ofBroken(Path file) {
        keepAside(file);
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new DataFolderException(
                    "The settings %s are broken and cannot be put aside (%s).".formatted(file, Reason.of(e)), e);
        }
        return new Found(
                Settings.defaults(),
                Optional.of(
                        "The settings %s cannot be understood. What usually holds is used instead; the file is kept as %s."
                                .formatted(file, aside(file).getFileName())));
    }

    /// The object on disk at this moment, which somebody may have edited since; an empty one where there is none.
    private ObjectNode onDisk() {
        try {
            return parse(Files.readAllBytes(file)).orElseGet(JSON::createObjectNode);
        } catch (NoSuchFileException e) {
            return JSON.createObjectNode();
        } catch (IOException e) {
            throw new DataFolderException("The settings %s cannot be read (%s).".formatted(file, Reason.of(e)), e);
        }
    }

    private static Optional<ObjectNode> parse(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            return json instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Path aside(Path file) {
        return file.resolveSibling(file.getFileName() + ".bad");
    }

    private static void keepAside(Path file) {
        try {
            Files.copy(file, aside(file), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new DataFolderException(
                    "The settings %s are wrong and cannot be kept aside (%s).".formatted(file, Reason.of(e)), e);
        }
    }

    /// The whole file or nothing: whoever reads or dies meanwhile has the old one.
    private static void write(Path file, ObjectNode json) {
        try {
            Path next = OwnerOnly.makeFileBeside(file);
            try {
                try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                    ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(json));
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                    channel.force(true);
                }
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            throw new DataFolderException("The settings %s cannot be written (%s).".formatted(file, Reason.of(e)), e);
        }
    }
}
