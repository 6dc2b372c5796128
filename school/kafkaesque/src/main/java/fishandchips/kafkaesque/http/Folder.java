package fishandchips.kafkaesque.http;

import fishandchips.kafkaesque.log.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;

/** The folder of one server, which locks it: two servers that write to the same files would destroy them. */
record Folder(Path path, FileChannel lock, boolean isTemporary) implements AutoCloseable {

    static Folder open(Optional<Path> data) throws IOException {
        var path = data.isPresent() ? Files.createDirectories(data.get()) : Files.createTempDirectory("kafkaesque");
        var file = path.resolve("lock");
        var folder = new Folder(
                path, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE), data.isEmpty());
        if (!folder.isLocked()) {
            folder.lock.close();
            throw new Refusal(409, "Another server uses the folder %s.", path);
        }
        return folder;
    }

    private boolean isLocked() throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // a server of this process
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        if (isTemporary) {
            try (var files = Files.walk(path)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
