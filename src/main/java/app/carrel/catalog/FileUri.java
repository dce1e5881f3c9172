package app.carrel.catalog;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// `file:` URIs made of names, without asking the disk, as `Path.toUri` would. Pure functions.
final class FileUri {
    /// What may stand in a part of a path as it is, beside letters and digits (RFC 3986, `pchar`).
    private static final String PLAIN = "-._~!$&'()*+,;=:@";

    private FileUri() {}

    /// The URI of an absolute path whose name opens it.
    static String of(Path path) {
        String text = path.toString().replace(File.separatorChar, '/');
        if (text.startsWith("//")) {
            return "file:" + encode(text, "/"); // a share: its computer is the authority
        }
        return "file://" + (text.startsWith("/") ? "" : "/") + encode(text, "/");
    }

    /// The last part of the URI of a file with this name, with the slash before it.
    static String lastPart(DiskName name) {
        return name.raw() == null ? "/" + encode(name.text(), "") : name.raw();
    }

    private static String encode(String text, String also) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0 || also.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%').append(hex(c >> 4)).append(hex(c & 15));
            }
        }
        return encoded.toString();
    }

    private static char hex(int digit) {
        return Character.toUpperCase(Character.forDigit(digit, 16));
    }
}
