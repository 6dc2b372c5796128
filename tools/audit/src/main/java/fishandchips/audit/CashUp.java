package fishandchips.audit;

import fishandchips.audit.law.Law;
import fishandchips.audit.reading.Audit;
import fishandchips.audit.reading.BackendAwayException;
import fishandchips.console.Screen;
import fishandchips.console.Stopwatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Cashes up once: reads the shop once when it is at rest, and otherwise twice, because orders that flow may look like breaches. */
public record CashUp(Audit audit, List<Law> laws, Screen screen) {

    private static final long LOOK_EVERY_MILLIS = 500;

    /** Does not wait. */
    public Reckoning now() throws Exception {
        var first = look();
        if (first.atRest()) {
            return first;
        }
        var second = look();
        return second.atRest() ? second : second.confirming(first);
    }

    /**
     * Waits until the shop is at rest and its backends answer, and cashes up anyway when that takes longer than {@code
     * patience}.
     */
    public Reckoning atRest(Duration patience) throws Exception {
        var watch = new Stopwatch();
        while (!watch.isPast(patience)) {
            var waitsFor = new ArrayList<String>();
            try {
                var glance = audit.glance();
                var reckoning = glance.atRest() ? look() : null;
                if (reckoning != null && reckoning.atRest()) {
                    return reckoning;
                }
                waitsFor.addAll(UnderWay.afterGlance(glance));
            } catch (BackendAwayException away) {
                waitsFor.add(String.valueOf(away.getMessage()));
            }
            screen.passing(watch.column() + "  " + String.join("; ", waitsFor));
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return now();
    }

    private Reckoning look() throws Exception {
        return Reckoning.of(audit.look(), laws);
    }
}
