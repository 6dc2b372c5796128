package fishandchips.shop.cashup;

import fishandchips.audit.TillRoll;
import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.law.Law;
import fishandchips.audit.law.Verdict;
import fishandchips.audit.reading.Audit;
import fishandchips.audit.reading.BackendAwayException;
import fishandchips.audit.trail.Step;
import fishandchips.console.Screen;
import fishandchips.console.Stopwatch;
import fishandchips.fleet.FailureReason;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Samples the laws that hold at all times while orders flow, and shows each breach once. */
final class Sampling {

    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final Stopwatch watch = new Stopwatch();
    private final List<Law> laws = Law.whileOrdersFlow();
    private final Set<String> shown = new HashSet<>();
    private final Audit audit;
    private final Screen screen;
    private String lastWords = "";

    Sampling(Audit audit, Screen screen) {
        this.audit = audit;
        this.screen = screen;
    }

    /** Goes on until it is interrupted. */
    void run() throws Exception {
        screen.line("Watching what holds at all times, until Ctrl-C.");
        var before = sample();
        while (true) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            try {
                var now = sample();
                for (var i = 0; i < laws.size(); i++) {
                    show(now.get(i).confirming(before.get(i)));
                }
                before = now;
            } catch (BackendAwayException away) {
                sayOnce(FailureReason.of(away));
            }
        }
    }

    private List<Verdict> sample() throws Exception {
        var evidence = audit.glance();
        sayOnce(figures(evidence));
        return laws.stream().map(law -> law.judge(evidence)).toList();
    }

    private void sayOnce(String words) {
        if (!words.equals(lastWords)) {
            screen.line(watch.column() + "  " + words);
            lastWords = words;
        }
    }

    private static String figures(Evidence evidence) {
        var trails = evidence.trails();
        return String.format(
                Locale.ROOT,
                "placed %d, requested %d, cooked %d, ready %d, served %d",
                trails.count(trail -> trail.is(Step.PLACED)),
                trails.count(trail -> trail.is(Step.REQUESTED)),
                trails.count(trail -> trail.is(Step.COOKED)),
                trails.count(trail -> trail.is(Step.READY)),
                evidence.cabinet().ordersServed());
    }

    private void show(Verdict verdict) {
        for (var breach : verdict.breaches()) {
            var line = String.format(
                    Locale.ROOT,
                    "%s  BROKEN  %d %s  %s",
                    watch.column(),
                    verdict.law(),
                    verdict.name(),
                    TillRoll.line(breach));
            if (shown.add(verdict.law() + TillRoll.line(breach))) {
                screen.line(line);
            }
        }
    }
}
