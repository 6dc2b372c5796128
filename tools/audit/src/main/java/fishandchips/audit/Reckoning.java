package fishandchips.audit;

import fishandchips.audit.evidence.Evidence;
import fishandchips.audit.law.Law;
import fishandchips.audit.law.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The result of a cash-up.
 *
 * @param underWay what keeps the shop from being at rest; empty when it is
 * @param notes other things to tell people
 * @param verdicts one for each law
 */
public record Reckoning(boolean atRest, List<String> underWay, List<String> notes, List<Verdict> verdicts) {

    /** Judges the evidence. */
    static Reckoning of(Evidence evidence, List<Law> laws) {
        return new Reckoning(
                evidence.atRest(),
                UnderWay.afterLook(evidence),
                notes(evidence),
                laws.stream().map(law -> law.judge(evidence)).toList());
    }

    private static List<String> notes(Evidence evidence) {
        var notes = new ArrayList<String>();
        if (!evidence.log().isWhole()) {
            notes.add("Kafka has deleted " + deleted(evidence)
                    + ", which were too old: laws that need them are open at best.");
        }
        for (var missed : evidence.log().missed()) {
            notes.add("Up to " + missed.records() + " records of " + missed.topic() + " were deleted before the "
                    + missed.group() + " group had read them.");
        }
        if (evidence.log().unreadable() > 0) {
            notes.add(String.format(
                    Locale.ROOT, "%d records are no events.", evidence.log().unreadable()));
        }
        var letters = evidence.trails().all().stream()
                .mapToLong(trail -> trail.letters().size())
                .sum();
        if (letters > 0) {
            notes.add(String.format(Locale.ROOT, "%d dead letters bear the id of an order.", letters));
        }
        return notes;
    }

    private static String deleted(Evidence evidence) {
        return new TreeMap<>(evidence.log().deleted())
                .entrySet().stream()
                        .map(topic -> topic.getValue() + " records of " + topic.getKey())
                        .collect(Collectors.joining(", "));
    }

    /** The same result with only those breaches that an earlier reading has found, too. */
    Reckoning confirming(Reckoning earlier) {
        var confirmed = new ArrayList<Verdict>();
        for (var i = 0; i < verdicts.size(); i++) {
            confirmed.add(verdicts.get(i).confirming(earlier.verdicts.get(i)));
        }
        return new Reckoning(atRest, underWay, notes, confirmed);
    }

    /** Whether every law was judged, and holds; not, when one is open. */
    public boolean isGreen() {
        return verdicts.stream().allMatch(Verdict::holds);
    }
}
