package app.carrel.scan;

import org.jspecify.annotations.Nullable;

/// The number by which a file system tells a file (the inode, folded into 32 bits), from what Java calls its file key.
///
/// Made for one folder: its files lie on its device, so that their number follows from the hash of their key, without
/// printing and parsing each. Immutable.
final class FileKeys {
    private static final String INODE = "ino=";
    private static final long LOW = 0xffff_ffffL;

    private final boolean told;
    /// The part of the hash of a key that comes from the device.
    private final int device;

    /// @param folder the key of a folder; null where the file system tells none
    /// @param number the same, [#parsed]
    FileKeys(@Nullable Object folder, long number) {
        this.told = folder != null && number != 0;
        this.device = folder == null ? 0 : folder.hashCode() - (int) number;
    }

    /// The number of a file on the folder's device; 0 where the file system has none to tell.
    long number(@Nullable Object fileKey) {
        return told && fileKey != null ? (fileKey.hashCode() - device) & LOW : 0;
    }

    /// The same for a file on any device; slower.
    static long parsed(@Nullable Object fileKey) {
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
        return (number ^ (number >>> 32)) & LOW;
    }
}
