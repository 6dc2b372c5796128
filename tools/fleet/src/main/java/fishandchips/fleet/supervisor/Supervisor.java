package fishandchips.fleet.supervisor;

import fishandchips.fleet.handson.HandsOnServer;
import fishandchips.fleet.handson.HandsOnServer.OrderPlacing;
import fishandchips.fleet.open.Shop;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a shop open until somebody closes it: another command, a SIGTERM, or the end of the command that started it.
 *
 * @param shop is not open yet
 * @param orders places the orders that people at a board ask for
 */
public record Supervisor(Shop shop, OrderPlacing orders) {

    /** Closes the shop when the command at the other end of this stream has ended, however it did. */
    public void closeAtEndOf(InputStream starter) {
        Thread.ofPlatform().daemon().name("end of the starter").start(() -> {
            try {
                starter.transferTo(OutputStream.nullOutputStream());
            } catch (IOException _) {
                // as good as an end
            }
            shop.close();
        });
    }

    private @Nullable HandsOnServer handsOnServer() throws IOException {
        var handsOn = shop.handsOn();
        return handsOn.isPresent() ? new HandsOnServer(handsOn.get(), shop, orders) : null;
    }

    /** Opens the shop, and returns when it has been closed. */
    public int run() throws Exception {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("closing").unstarted(shop::close));
        try (var _ = handsOnServer()) {
            shop.open();
            shop.awaitClosed();
        }
        return 0;
    }
}
