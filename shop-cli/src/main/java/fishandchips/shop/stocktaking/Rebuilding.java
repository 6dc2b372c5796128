package fishandchips.shop.stocktaking;

import fishandchips.cabinet.HotCabinet;
import fishandchips.cabinet.recovery.CabinetTrust;
import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks for a stocktaking, and waits until somebody has taken stock. Used once. */
record Rebuilding(CabinetTrust trust, HotCabinet cabinet, Screen screen) {

    private static final long LOOK_EVERY_MILLIS = 200;

    /**
     * Returns when the cabinet is trusted again.
     *
     * @throws ShopFailedException when that takes longer than {@code longest}
     */
    void run(Duration longest) throws InterruptedException {
        var watch = new Stopwatch();
        trust.declareLost();
        while (!trust.look().isGiven()) {
            if (watch.isPast(longest)) {
                throw new ShopFailedException(
                        "The hot cabinet is still not counted. A preparer will do it: see ./shop logs preparer.");
            }
            screen.passing(watch.column() + "  " + trust.closed().orElse(""));
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        var levels = cabinet.levels();
        screen.line("The hot cabinet was counted anew from the topics in %s: %s on the shelf, %s set aside."
                .formatted(watch.text(), levels.shelf(), levels.setAside()));
    }
}
