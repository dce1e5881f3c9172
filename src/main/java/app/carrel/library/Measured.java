package app.carrel.library;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// So many bytes of another stream; an end before that is an error, not an end. Confined to one thread.
final class Measured extends FilterInputStream {
    private long left;

    Measured(InputStream in, long length) {
        super(in);
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = in.read(bytes, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new EOFException("The connection ended " + left + " bytes too early");
        }
        left -= count;
        return count;
    }

    @Override
    public long skip(long count) {
        return 0; // nobody skips; the inherited one would not count
    }
}
