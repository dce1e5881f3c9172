package app.carrel.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// Who runs scans: a person at a computer.
public record Holder(String userName, String computer) {
    /// Whoever runs this process. Asks no name service, which could keep an offline machine waiting.
    public static Holder here(Map<String, String> environment, String userName) {
        String computer = Stream.of("COMPUTERNAME", "HOSTNAME")
                .map(environment::get)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElseGet(() -> nameInFile(Path.of("/etc/hostname")));
        return new Holder(userName, computer);
    }

    private static String nameInFile(Path file) {
        try {
            String name = Files.readString(file).strip();
            return name.isEmpty() ? "localhost" : name;
        } catch (IOException _) {
            return "localhost";
        }
    }

    @Override
    public String toString() {
        return userName + "@" + computer;
    }
}
