package app.carrel.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A root on a real disk and a catalogue that it is scanned into, new for every test.
abstract class ScannedCourses {
    private final List<Class<?>> entities;

    @TempDir
    Path temporary;

    Path root;
    ScanRoom room;

    ScannedCourses() {
        this(List.of());
    }

    /// @param entities what Hibernate can be asked for; without any it does not start
    ScannedCourses(List<Class<?>> entities) {
        this.entities = entities;
    }

    @BeforeEach
    void open() throws IOException {
        root = Files.createDirectories(temporary.resolve("Courses"));
        room = new ScanRoom(Files.createDirectories(temporary.resolve("data")), System::nanoTime, entities);
    }

    @AfterEach
    void close() {
        room.close();
    }

    /// Writes a file below the root, with its path as its text.
    void write(String path) throws IOException {
        write(path, path);
    }

    void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
