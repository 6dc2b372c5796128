package fishandchips.fleet.supervisor;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a file that others write to, line by line. Used by one thread. */
public final class Tail {

    private static final int MOST_BYTES = 1 << 20;

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

    /** The whole lines that were written since the last call, as many as fit into memory nicely; none when there are none. */
    public List<String> newLines() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (bytes.length() < position) {
                position = 0; // somebody has emptied it
            }
            var block = new byte[(int) Math.min(MOST_BYTES, bytes.length() - position)];
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
