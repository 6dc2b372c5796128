package fishandchips.audit.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The result of judging a law.
 *
 * @param law its number
 * @param figures both sides of the law, a line each
 * @param breachCount how many there are
 * @param breaches the first of them, at most {@value Findings#MOST}
 */
public record Verdict(
        int law, String name, Status status, List<String> figures, long breachCount, List<Breach> breaches) {

    /** Whether the law holds. */
    public enum Status {
        @JsonProperty("holds")
        HOLDS,
        @JsonProperty("broken")
        BROKEN,

        /**
         * No breach was found, but not all of the law could be judged: the shop is not at rest, or Kafka has deleted records that the
         * law needs.
         */
        @JsonProperty("open")
        OPEN
    }

    public Verdict {
        figures = List.copyOf(figures);
        breaches = List.copyOf(breaches);
    }

    public boolean holds() {
        return status == Status.HOLDS;
    }

    /**
     * The same verdict with only those breaches that an earlier reading has found, too. While orders flow, the audit reads the books one after
     * the other, so a step may seem to be missing in one of them; the second reading sees it.
     */
    public Verdict confirming(Verdict before) {
        var confirmed = breaches.stream()
                .filter(breach -> before.breaches.stream().anyMatch(breach::isSameAs))
                .toList();
        if (breaches.isEmpty() || !confirmed.isEmpty()) {
            return new Verdict(law, name, status, figures, confirmed.size(), confirmed);
        }
        return new Verdict(law, name, Status.OPEN, figures, 0, List.of());
    }
}
