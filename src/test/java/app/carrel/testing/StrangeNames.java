package app.carrel.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Names of files and folders that break other programs, as they stand in a URI, because some of them are no text.
public final class StrangeNames {
    public static final List<String> ALL = List.of(
            "bad%FFname.mp4",
            "bad%FEname.mp4",
            "%C3",
            "half%C3.mp4%A9",
            "bad%EF%BF%BDname.mp4", // a real U+FFFD, as which the others are shown
            "%25FF", // that is called %FF
            "%C3%A9.pdf", // one é
            "e%CC%81.pdf", // the same in two characters
            "line%0Abreak.txt",
            "tab%09.txt",
            "%01",
            "%F0%9F%98%80.mp4", // an emoji
            "%D7%A9%D7%9C%D7%95%D7%9D.txt", // from right to left
            "%E2%80%AEgpj.exe", // that turns the direction
            "CON",
            "aux.txt",
            "dot.",
            "blank%20",
            "%20blank",
            "-rf",
            "~",
            "quote'%22%60",
            "back%5Cslash",
            "C%3A",
            "a%3Bb%3Fc%23d%25e",
            "star%2A%3C%3E%7C",
            "%24HOME%20%26%26%20x",
            "UPPER.TXT",
            "upper.txt",
            "x".repeat(255),
            "%E6%97%A5".repeat(85)); // 255 bytes

    private StrangeNames() {}

    /// A file of that name in `folder`. Does not touch the disk.
    public static Path in(Path folder, String name) {
        return folder.resolve(Path.of(URI.create("file:///" + name)).getFileName());
    }

    /// Makes a file of every name in `folder`, with its name as its text.
    public static void write(Path folder) throws IOException {
        for (String name : ALL) {
            Files.writeString(in(folder, name), name);
        }
    }

    /// What stands in these files: their names, where they are files of [#write].
    public static Stream<String> texts(Stream<Path> files) {
        return files.map(file -> {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new AssertionError(file + " does not open", e);
            }
        });
    }
}
