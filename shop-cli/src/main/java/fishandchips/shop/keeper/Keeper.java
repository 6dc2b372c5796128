package fishandchips.shop.keeper;

import fishandchips.shop.handson.HandsOnServer;
import fishandchips.shop.open.Shop;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Keeps a shop open until somebody closes it: another command, a SIGTERM, or the end of the command that started it. */
final class Keeper {

    private final Shop shop;

    Keeper(Shop shop) {
        this.shop = shop;
    }

    /** Closes the shop when the command at the other end of this stream has ended, however it did. */
    void closeAtEndOf(InputStream starter) {
        Thread.ofPlatform().daemon().name("end of the starter").start(() -> {
            try {
                starter.transferTo(OutputStream.nullOutputStream());
            } catch (IOException _) {
                // as good as an end
            }
            shop.close();
        });
    }

    private @Nullable HandsOnServer hands() throws IOException {
        var handsOn = shop.handsOn();
        return handsOn.isPresent() ? new HandsOnServer(handsOn.get(), shop) : null;
    }

    /** Opens the shop, and returns when it has been closed. */
    int run() throws Exception {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("closing").unstarted(shop::close));
        try (var _ = hands()) {
            shop.open();
            shop.awaitClosed();
        }
        return 0;
    }
}
