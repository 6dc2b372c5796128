package fishandchips.shop.logs;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a file that others write to, line by line. Used by one thread. */
public final class Tail {

    private static final int BLOCK = 1 << 16;

    private final Path file;
    private long position;

    private Tail(Path file, long position) {
        this.file = file;
        this.position = position;
    }

    /** Only what is written from now on, also when the file is not there yet. */
    public static Tail fromNow(Path file) throws IOException {
        return new Tail(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** The last lines, and then what is written from now on. */
    public static Tail ofLast(int lines, Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Tail(file, 0);
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            return new Tail(file, startOfLast(lines, bytes));
        }
    }

    private static long startOfLast(int lines, RandomAccessFile bytes) throws IOException {
        var block = new byte[BLOCK];
        var ends = 0;
        for (var end = bytes.length(); end > 0; end -= Math.min(BLOCK, end)) {
            var start = Math.max(0, end - BLOCK);
            bytes.seek(start);
            bytes.readFully(block, 0, Math.toIntExact(end - start));
            for (var i = Math.toIntExact(end - start) - 1; i >= 0; i--) {
                if (block[i] == '\n' && ends++ == lines) {
                    return start + i + 1;
                }
            }
        }
        return 0;
    }

    /** The whole lines that were written since the last call, as many as fit into memory nicely; none when there are none. */
    public List<String> newLines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() < position) {
                position = 0; // somebody has emptied it
            }
            var block = new byte[(int) Math.min(16 * BLOCK, bytes.length() - position)];
            bytes.seek(position);
            bytes.readFully(block);
            return wholeLines(block);
        }
    }

    private List<String> wholeLines(byte[] block) {
        var length = block.length;
        while (length > 0 && block[length - 1] != '\n') {
            length--;
        }
        position += length;
        return new String(block, 0, length, StandardCharsets.UTF_8).lines().toList();
    }
}
