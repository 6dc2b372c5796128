package fishandchips.fleet.open;

import fishandchips.backends.FolderLock;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.ShopFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/** Keeps a second shop from being opened in the same folder. The system releases it when its process dies. */
final class ShopLock implements AutoCloseable {

    /** One who only looks holds the lock for a moment. */
    private static final int TRIES = 5;

    private static final long PAUSE_MILLIS = 20;

    private final FolderLock lock;

    private ShopLock(FolderLock lock) {
        this.lock = lock;
    }

    /**
     * Takes the lock.
     *
     * @throws WrongUseException when another shop has it
     */
    static ShopLock take(ShopFolder folder) throws IOException, InterruptedException {
        for (var tries = 1; tries <= TRIES; tries++) {
            var lock = FolderLock.claim(folder.lock());
            if (lock.isPresent()) {
                return new ShopLock(lock.get());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        throw alreadyOpen(folder);
    }

    /** Whether a shop is open in a folder, or on its way to or from that. */
    static boolean isHeld(ShopFolder folder) throws IOException {
        if (!Files.exists(folder.lock())) {
            return false;
        }
        var lock = FolderLock.claim(folder.lock());
        lock.ifPresent(FolderLock::close);
        return lock.isEmpty();
    }

    static WrongUseException alreadyOpen(ShopFolder folder) {
        return new WrongUseException(
                "The shop in %s is open already, or is opening: ./shop status shows which, and ./shop close closes it."
                        .formatted(folder.home()));
    }

    @Override
    public void close() {
        lock.close();
    }
}
