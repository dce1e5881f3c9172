package app.carrel.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A second Java process that opens a catalogue, commits one row, syncs, and then holds the file until it is killed.
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private OtherProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static OtherProcess holding(Path folder) throws IOException {
        return new OtherProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// Its next line that is no log.
    String says() throws IOException {
        String line = output.readLine();
        while (line != null && !line.equals("open")) {
            line = output.readLine();
        }
        return String.valueOf(line);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    public static void main(String[] arguments) throws IOException {
        Database database = Database.open(Path.of(arguments[0]), List.of());
        database.transaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO holder (user_name, computer) VALUES ('other', 'engine')");
                return null;
            }
        });
        database.sync();
        System.out.println("open");
        System.in.read();
    }
}
