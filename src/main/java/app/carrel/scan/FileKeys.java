package app.carrel.scan;

import org.jspecify.annotations.Nullable;

/// The number by which a file system tells a file (the inode), from what Java calls its file key. A pure function.
final class FileKeys {
    private static final String INODE = "ino=";

    private FileKeys() {}

    /// The inode; 0 where the file system has none to tell.
    static long number(@Nullable Object fileKey) {
        if (fileKey == null) {
            return 0;
        }
        // The key's class is not public; what it prints, "(dev=801,ino=42)", is the only way to the number.
        String text = fileKey.toString();
        int at = text.indexOf(INODE);
        if (at < 0) {
            return 0;
        }
        long number = 0;
        for (int i = at + INODE.length(); i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }
}
