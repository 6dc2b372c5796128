package fishandchips.shop.open;

import fishandchips.shop.ShopFolder;
import fishandchips.shop.WrongUseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/** Keeps a second shop from being opened in the same folder. The system lets go of it when its process dies. */
final class ShopLock implements AutoCloseable {

    /** One who only looks holds the lock for a moment. */
    private static final int TRIES = 5;

    private static final long PAUSE_MILLIS = 20;

    private final FileChannel file;

    private ShopLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes the lock.
     *
     * @throws WrongUseException when another shop has it
     */
    static ShopLock take(ShopFolder folder) throws IOException, InterruptedException {
        var file = open(folder);
        for (var tries = 1; tries <= TRIES; tries++) {
            if (locked(file)) {
                return new ShopLock(file);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        file.close();
        throw alreadyOpen(folder);
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // by another shop in this very process
        }
    }

    /** Whether a shop is open in a folder, or on its way to or from that. */
    static boolean isHeld(ShopFolder folder) throws IOException {
        if (!Files.exists(folder.lock())) {
            return false;
        }
        try (var file = open(folder)) {
            return !locked(file);
        }
    }

    private static FileChannel open(ShopFolder folder) throws IOException {
        return FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    static WrongUseException alreadyOpen(ShopFolder folder) {
        return new WrongUseException(
                "The shop in %s is open already; close it with ./shop close.".formatted(folder.home()));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
