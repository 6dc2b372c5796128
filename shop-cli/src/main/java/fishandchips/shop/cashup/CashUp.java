package fishandchips.shop.cashup;

import fishandchips.shop.Screen;
import fishandchips.shop.Stopwatch;
import fishandchips.shop.cashup.law.Law;
import fishandchips.shop.cashup.reading.Audit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Cashes up once: at rest with one look, and otherwise with two, since in a moving shop the first may deceive. */
final class CashUp {

    private static final long LOOK_EVERY_MILLIS = 500;

    private final Audit audit;
    private final List<Law> laws;
    private final Screen screen;

    CashUp(Audit audit, List<Law> laws, Screen screen) {
        this.audit = audit;
        this.laws = laws;
        this.screen = screen;
    }

    /** Does not wait. */
    Reckoning now() throws Exception {
        var first = look();
        if (first.atRest()) {
            return first;
        }
        var second = look();
        return second.atRest() ? second : second.confirming(first);
    }

    /** Waits until the shop is at rest, and cashes up anyway when that takes longer than {@code patience}. */
    Reckoning atRest(Duration patience) throws Exception {
        var watch = new Stopwatch();
        while (!watch.isPast(patience)) {
            var glance = audit.glance();
            if (glance.atRest()) {
                var reckoning = look();
                if (reckoning.atRest()) {
                    return reckoning;
                }
            }
            screen.passing(watch.column() + "  " + String.join("; ", UnderWay.afterGlance(glance)));
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return now();
    }

    private Reckoning look() throws Exception {
        return Reckoning.of(audit.look(), laws);
    }
}
