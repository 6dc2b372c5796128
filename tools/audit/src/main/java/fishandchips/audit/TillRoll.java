package fishandchips.audit;

import fishandchips.audit.law.Breach;
import fishandchips.audit.law.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints a reckoning as lines for people. */
public final class TillRoll {

    /** How many breaches of one law are printed. */
    private static final int MOST = 10;

    private final List<String> lines = new ArrayList<>();

    private TillRoll() {}

    public static List<String> of(Reckoning reckoning) {
        var roll = new TillRoll();
        roll.add(reckoning.atRest() ? "The shop is at rest." : "The shop is not at rest:");
        reckoning.underWay().forEach(each -> roll.add("  " + each));
        reckoning.notes().forEach(roll::add);
        roll.add("");
        reckoning.verdicts().forEach(roll::add);
        roll.add("");
        roll.add(sum(reckoning));
        return roll.lines;
    }

    private void add(String line) {
        lines.add(line);
    }

    private void add(Verdict verdict) {
        var head = String.format(Locale.ROOT, "%-6s  %d %-12s  ", word(verdict), verdict.law(), verdict.name());
        for (var figure : verdict.figures()) {
            add(head + figure);
            head = " ".repeat(head.length());
        }
        verdict.breaches().stream().limit(MOST).forEach(breach -> add("        " + line(breach)));
        if (verdict.breachCount() > MOST) {
            add(String.format(Locale.ROOT, "        and %d more", verdict.breachCount() - MOST));
        }
    }

    private static String word(Verdict verdict) {
        return switch (verdict.status()) {
            case HOLDS -> "holds";
            case BROKEN -> "BROKEN";
            case OPEN -> "open";
        };
    }

    /** A breach in one line. */
    public static String line(Breach breach) {
        var line = new StringBuilder(breach.anomaly().word());
        if (breach.orderId() != null) {
            line.append("  order ").append(breach.orderId());
        }
        if (breach.record() != null) {
            line.append("  ").append(breach.record());
        }
        return line.append("  ").append(breach.what()).toString();
    }

    private static String sum(Reckoning reckoning) {
        var broken = reckoning.verdicts().stream()
                .filter(verdict -> verdict.status() == Verdict.Status.BROKEN)
                .count();
        var open = reckoning.verdicts().stream()
                .filter(verdict -> verdict.status() == Verdict.Status.OPEN)
                .count();
        if (broken > 0) {
            return String.format(
                    Locale.ROOT,
                    "%d of %d laws are broken.",
                    broken,
                    reckoning.verdicts().size());
        }
        if (open == 0) {
            return "Every law holds.";
        }
        return reckoning.atRest()
                ? "The audit found no breach of the open laws, but Kafka has deleted records that they need, so it"
                        + " cannot say that they hold."
                : "The audit found no breach of the open laws, but it can judge them only at rest: use --wait.";
    }
}
