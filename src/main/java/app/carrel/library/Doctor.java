package app.carrel.library;

import app.carrel.library.wire.Json;
import app.carrel.library.wire.ScansView;
import app.carrel.settings.DataFolder;
import app.carrel.store.FreshFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Gathers what a report of a fault needs: versions, settings, who has the catalogue open, the last scans and the end
/// of
/// the log. No names of files beside those that log and history hold; never the token.
///
/// @param version of Carrel
public record Doctor(DataFolder folder, String version) {
    private static final int SCANS = 20;
    /// Bytes of the log's end.
    private static final int TAIL = 1 << 20;

    private static final List<String> SYSTEM = List.of(
            "os.name", "os.version", "os.arch", "java.version", "java.vendor", "user.language", "file.encoding");

    /// Writes the report. A catalogue that cannot be opened is part of it.
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
        put(zip, "versions.txt", versions());
        put(zip, "files.txt", files());
        put(zip, "scans.json", scans(library));
        copy(zip, "settings.json", folder.settings());
        copy(zip, "instance.json", folder.instance());
        copy(zip, "catalog.promise", folder.path().resolve("catalog.promise"));
        put(zip, "carrel.log", tail(folder.log()));
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

    private String files() throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("free=")
                .append(Files.getFileStore(folder.path()).getUsableSpace())
                .append('\n');
        try (Stream<Path> files = Files.walk(folder.path(), 2)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(Files.size(file))
                        .append('\t')
                        .append(Files.getLastModifiedTime(file))
                        .append('\t')
                        .append(folder.path().relativize(file))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String scans(Supplier<Library> library) {
        try {
            return Json.write(new ScansView(library.get().history(SCANS, OptionalLong.empty())));
        } catch (RuntimeException e) {
            return Json.write(Refusal.of(e)
                    .orElseGet(() -> new Refusal(Refusal.Code.CATALOGUE_UNUSABLE, e.toString()))
                    .view());
        }
    }

    private static String tail(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL));
            byte[] bytes = new byte[(int) Math.min(TAIL, file.length())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static void copy(ZipOutputStream zip, String name, Path file) throws IOException {
        if (Files.exists(file)) {
            put(zip, name, Files.readString(file, StandardCharsets.UTF_8));
        }
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
