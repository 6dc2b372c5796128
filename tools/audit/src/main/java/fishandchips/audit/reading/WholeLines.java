package fishandchips.audit.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a file that are written to their end. Used by one thread. */
final class WholeLines implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private byte[] block = new byte[BLOCK];
    private int begin;
    private int end;
    private long position;

    /**
     * Takes over the stream.
     *
     * @param from where the first line begins, in bytes
     */
    WholeLines(InputStream in, long from) throws IOException {
        this.in = in;
        in.skipNBytes(from);
        position = from;
    }

    /** The next line without its end; empty when there is no whole line left. */
    Optional<byte[]> next() throws IOException {
        for (var length = 0; begin + length < end || fill(); length++) {
            if (block[begin + length] == '\n') {
                var line = Arrays.copyOfRange(block, begin, begin + length);
                position += length + 1;
                begin += length + 1;
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** Reads more behind the bytes that it has, and first makes room when the buffer is full. */
    private boolean fill() throws IOException {
        if (end == block.length) {
            block = Arrays.copyOfRange(block, begin, begin + Math.max(BLOCK, 2 * (end - begin)));
            end -= begin;
            begin = 0;
        }
        var more = in.read(block, end, block.length - end);
        end += Math.max(0, more);
        return more > 0;
    }

    /** Where the next line begins, in bytes from the beginning of the file. */
    long position() {
        return position;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
