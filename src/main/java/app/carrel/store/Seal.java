package app.carrel.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/// What a closed database file looked like. H2 keeps no sums of its pages, so this is what tells random damage.
///
/// @param head the sum of the file's first two blocks, which say the same, and which H2 writes anew whenever it changes
///             anything
/// @param rest the sum of all that follows
record Seal(long bytes, long head, long rest) {
    private static final int PIECE = 1 << 18;

    /// Reads the whole file; about 200 ms for a gigabyte that the system has at hand.
    static Seal of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(PIECE);
            long head = sum(channel, buffer, DatabaseFile.LEAST_BYTES);
            long rest = sum(channel, buffer, Long.MAX_VALUE);
            return new Seal(channel.size(), head, rest);
        }
    }

    /// Whether a file that looks like `now` was changed by something other than a database: only its rest differs.
    boolean brokenBy(Seal now) {
        return head == now.head && !equals(now);
    }

    String text() {
        return bytes + " " + head + " " + rest;
    }

    /// @throws IllegalArgumentException where it is none
    static Seal parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a seal: " + text);
        }
        return new Seal(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    private static long sum(FileChannel channel, ByteBuffer buffer, long limit) throws IOException {
        CRC32C sum = new CRC32C();
        long left = limit;
        while (left > 0) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), left));
            int read = channel.read(buffer);
            if (read < 0) {
                break;
            }
            sum.update(buffer.flip());
            left -= read;
        }
        return sum.getValue();
    }
}
