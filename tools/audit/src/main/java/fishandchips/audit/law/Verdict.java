package fishandchips.audit.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How a law stands.
 *
 * @param law its number
 * @param figures both sides of it, a line each
 * @param breachCount how many there are
 * @param breaches those that are told of, at most {@value Findings#MOST}
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
         * Nothing speaks against it, but not all of it could be judged: the shop is not at rest, or Kafka has deleted records
         * that the law is judged by.
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
     * The same, with only those breaches that were there before. In a moving shop the books are read one after the other;
     * what is not there yet in one of them comes into view at the second look.
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
