package app.carrel.bench;

import app.carrel.library.wire.Json;
import app.carrel.library.wire.ScanAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The built program with one data folder, a new process for every command.
record FreshProgram(Path program, Path dataFolder) {
    /// One scan, as the process and as the program itself saw it.
    record Scan(Timed process, ScanAnswer answer) {
        double ownSeconds() {
            Long millis = answer.durationMs();
            return millis == null ? Double.NaN : millis / 1e3;
        }
    }

    Scan scan(Path root, String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(program.toString(), "--data-dir", dataFolder.toString(), "scan", root.toString(), "--json"));
        command.addAll(List.of(options));
        Timed process = Timed.keeping(command);
        return new Scan(process, Json.read(process.out(), ScanAnswer.class));
    }

    /// Bytes that the catalogue takes on the disk.
    long catalogueBytes() throws IOException {
        return Files.size(dataFolder.resolve("catalog.mv.db"));
    }
}
