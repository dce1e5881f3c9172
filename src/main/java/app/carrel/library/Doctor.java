package app.carrel.library;

import app.carrel.library.wire.Json;
import app.carrel.settings.DataFolder;
import app.carrel.settings.Reason;
import app.carrel.store.FreshFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Gathers what a report of a fault needs: versions, settings, who has the catalogue open and who holds the lock, the
/// last scans and the end of the log. No names of people, and of files only those that log and history hold; never the
/// token.
///
/// @param version of Carrel
public record Doctor(DataFolder folder, String version) {
    private static final String SCANS = "SELECT * FROM scan_history ORDER BY id DESC FETCH FIRST 20 ROWS ONLY";
    private static final String LOCK = "SELECT * FROM scan_lock";
    /// Bytes of the log's end.
    private static final int TAIL = 1 << 20;

    private static final List<String> SYSTEM = List.of(
            "os.name", "os.version", "os.arch", "java.version", "java.vendor", "user.language", "file.encoding");

    /// A part of the report.
    @FunctionalInterface
    private interface Part {
        String text() throws IOException;
    }

    /// Writes the report. What cannot be read or opened is part of it.
    ///
    /// @param library opened for the last scans
    /// @throws Refusal where `file` cannot be written
    public void write(Path file, Supplier<Library> library) {
        try {
            FreshFile.write(file, out -> write(out, library));
        } catch (IOException e) {
            throw Refusal.notWritten(file, e);
        }
    }

    private void write(OutputStream out, Supplier<Library> library) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        put(zip, "versions.txt", this::versions);
        put(zip, "files.txt", this::files);
        for (Map.Entry<String, String> answer : answers(library).entrySet()) {
            put(zip, answer.getKey(), answer::getValue);
        }
        copy(zip, "settings.json", folder.settings());
        copy(zip, "instance.json", folder.instance());
        copy(zip, "catalog.promise", folder.path().resolve("catalog.promise"));
        if (Files.exists(folder.log())) {
            put(zip, "carrel.log", () -> tail(folder.log()));
        }
        zip.finish();
    }

    private String versions() {
        StringBuilder text = new StringBuilder("carrel=").append(version).append('\n');
        SYSTEM.forEach(key ->
                text.append(key).append('=').append(System.getProperty(key, "")).append('\n'));
        Runtime runtime = Runtime.getRuntime();
        text.append("processors=").append(runtime.availableProcessors()).append('\n');
        return text.append("heap=").append(runtime.maxMemory()).append('\n').toString();
    }

    /// What the catalogue says; where it cannot be opened, why.
    private static Map<String, String> answers(Supplier<Library> opening) {
        Map<String, String> answers = new TreeMap<>();
        try {
            Library library = opening.get();
            answers.put("lock.json", textOf(() -> Json.write(library.sql(LOCK))));
            answers.put("scans.json", textOf(() -> Json.write(library.sql(SCANS))));
        } catch (RuntimeException e) {
            answers.put("scans.json", refusal(e));
        }
        return answers;
    }

    /// Size, time and name of every file in the data folder.
    private String files() throws IOException {
        Map<Path, String> lines = new TreeMap<>();
        Files.walkFileTree(folder.path(), Set.of(), 2, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                lines.put(file, is.size() + "\t" + is.lastModifiedTime());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) {
                lines.put(file, Reason.of(why));
                return FileVisitResult.CONTINUE;
            }
        });
        StringBuilder text = new StringBuilder("free=");
        text.append(Files.getFileStore(folder.path()).getUsableSpace()).append('\n');
        lines.forEach((file, is) -> text.append(is)
                .append('\t')
                .append(folder.path().relativize(file))
                .append('\n'));
        return text.toString();
    }

    private static String tail(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL));
            byte[] bytes = new byte[(int) Math.min(TAIL, file.length())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static void copy(ZipOutputStream zip, String name, Path file) throws IOException {
        if (Files.exists(file)) {
            put(zip, name, () -> Files.readString(file, StandardCharsets.UTF_8));
        }
    }

    private static void put(ZipOutputStream zip, String name, Part part) throws IOException {
        String text = textOf(part); // before anything of it is in the report
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String textOf(Part part) {
        try {
            return part.text();
        } catch (IOException e) {
            return Reason.of(e);
        } catch (RuntimeException e) {
            return refusal(e);
        }
    }

    private static String refusal(RuntimeException why) {
        return Json.write(Refusal.of(why)
                .orElseGet(() -> new Refusal(Refusal.Code.CATALOGUE_UNUSABLE, why.toString()))
                .view());
    }
}
