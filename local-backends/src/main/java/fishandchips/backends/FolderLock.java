package fishandchips.backends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One process's claim on a folder. The operating system gives it up when the process dies, however it dies. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Claims it, unless another has it, in this process or in any other.
     *
     * @param file stands for the folder; made if it is not there, and left there
     */
    public static Optional<FolderLock> claim(Path file) throws IOException {
        var channel = open(file);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(channel));
            }
        } catch (OverlappingFileLockException _) {
            // This very process has it.
        }
        channel.close();
        return Optional.empty();
    }

    /** Claims it, and waits for a process that has it. */
    static FolderLock await(Path file) throws IOException {
        var channel = open(file);
        channel.lock();
        return new FolderLock(channel);
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Gives it up. Again: nothing. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
