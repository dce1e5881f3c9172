package app.carrel.library;

import java.io.File;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A folder as a person or a program wrote it down. Pure functions.
public final class AskedFolder {
    private static final Pattern WINDOWS_PATH = Pattern.compile("[A-Za-z]:[\\\\/].*|\\\\\\\\.*", Pattern.DOTALL);

    private static final Path EXAMPLE = Path.of(File.separatorChar == '\\' ? "C:\\Courses" : "/home/anna/Courses");

    private AskedFolder() {}

    /// The folder as it is written where only text can be: its path, or its `file:` URI where the path's bytes are no
    /// UTF-8 and so no text. Such a URI asks the disk.
    static String text(Path folder) {
        String text = folder.toString();
        return text.indexOf('\uFFFD') < 0 ? text : folder.toUri().toString();
    }

    /// What to do where a folder was not found, as the end of a sentence: Java cannot read an argument that is no
    /// UTF-8.
    static String advice(Path folder) {
        return folder.toString().indexOf('\uFFFD') < 0
                ? ""
                : "; where a name is no UTF-8, give its URI, like file:///home/anna/Courses%FF";
    }

    /// The folder that `text` means to a program that has no current folder. Does not touch the disk.
    ///
    /// @throws Refusal where it is relative, a path of another system, or no path at all
    public static Path absolute(String text) {
        Path folder = of(text, EXAMPLE);
        if (!isUri(text) && !Path.of(text).isAbsolute()) {
            throw new Refusal(
                    Refusal.Code.NOT_ABSOLUTE, "The folder must be given with its whole path, like " + EXAMPLE);
        }
        return folder;
    }

    /// The absolute path that `text`, a path or a `file:` URI, means. Does not touch the disk.
    ///
    /// @param base what a relative folder is relative to
    /// @throws Refusal where it is a path of another system, or no path at all
    public static Path of(String text, Path base) {
        if (File.separatorChar != '\\' && WINDOWS_PATH.matcher(text).matches()) {
            throw new Refusal(
                    Refusal.Code.OTHER_SYSTEM,
                    text + " is a path of Windows; on this computer a folder is written like " + base);
        }
        if (isUri(text)) {
            return ofUri(text);
        }
        try {
            return base.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw new Refusal(Refusal.Code.FOLDER_MISSING, "There is no folder \"" + text + "\": " + e.getReason());
        }
    }

    private static boolean isUri(String text) {
        return text.startsWith("file:///");
    }

    private static Path ofUri(String text) {
        try {
            return Path.of(URI.create(text)).normalize();
        } catch (IllegalArgumentException _) {
            throw new Refusal(Refusal.Code.FOLDER_MISSING, "No folder is written like " + text);
        }
    }
}
