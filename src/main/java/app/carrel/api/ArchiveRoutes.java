package app.carrel.api;

import app.carrel.library.Archive;
import app.carrel.library.AskedFolder;
import app.carrel.library.ExportFormat;
import app.carrel.library.wire.Json;
import app.carrel.library.wire.RestoreBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The catalogue as a file, sent to whoever writes it down. It is made whole first: its length tells the other side
/// that all of it has come.
record ArchiveRoutes(Archive archive) {
    Answer export(Call call) {
        ExportFormat format = ExportFormat.of(call.query().getOrDefault("format", "json"))
                .orElseThrow(() -> new Denied(Fault.BAD_REQUEST, "format must be csv or json"));
        String type = switch (format) {
            case CSV -> "text/csv; charset=utf-8";
            case JSON -> "application/json";
        };
        return sent(type, file -> archive.export(format, file));
    }

    Answer backup() {
        return sent("application/zip", archive::backup);
    }

    Answer restore(Call call) {
        return Answer.ok(archive.restore(AskedFolder.absolute(file(call.body()))));
    }

    private static String file(String body) {
        String file;
        try {
            file = Json.read(body, RestoreBody.class).file();
        } catch (IllegalArgumentException _) {
            throw new Denied(Fault.BAD_REQUEST, "The body is not the JSON object that is expected here");
        }
        if (file == null || file.isBlank()) {
            throw new Denied(Fault.BAD_REQUEST, "file must say which backup to restore");
        }
        return file;
    }

    private static Answer sent(String type, Consumer<Path> made) {
        try {
            Path file = Files.createTempFile("carrel-", ".sent");
            boolean ready = false;
            try {
                made.accept(file);
                long length = Files.size(file);
                ready = true;
                return Answer.stream(type, length, out -> {
                    try {
                        Files.copy(file, out);
                    } finally {
                        Files.delete(file);
                    }
                });
            } finally {
                if (!ready) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
