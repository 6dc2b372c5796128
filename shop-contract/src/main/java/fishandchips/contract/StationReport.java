package fishandchips.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a station fares: said once a second as long as it is open, and more often while it is busy.
 *
 * @param holds the partitions that it reads just now, all of them, by their topic
 * @param counts what it has done since its process started
 * @param cabinet what it sees in the hot cabinet; null in stations that have none, and while the cabinet does not answer
 */
@JsonTypeName("station-report")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StationReport(
        String station,
        Map<String, List<Integer>> holds,
        Counts counts,
        @Nullable Cabinet cabinet,
        Instant reportedAt) implements FloorEvent {

    private static final int MOST_TOPICS = 20;

    public StationReport {
        Checks.line("station", station, LONGEST_NAME);
        Checks.present("holds", holds);
        Checks.present("counts", counts);
        Checks.moment("reportedAt", reportedAt);
        if (holds.size() > MOST_TOPICS) {
            throw new InvalidOrderException(
                    String.format(Locale.ROOT, "A station holds partitions of %d topics at most.", MOST_TOPICS));
        }
        var inOrder = new TreeMap<String, List<Integer>>();
        holds.forEach((topic, partitions) -> inOrder.put(
                Checks.line("holds", topic, LONGEST_NAME), Checks.partitions("holds." + topic, partitions)));
        holds = Collections.unmodifiableMap(inOrder);
    }

    @Override
    public Instant at() {
        return reportedAt;
    }

    /**
     * What a station has done, counted by attempts: a batch that is done again counts again.
     *
     * @param records those of the batches that were done
     * @param batches those that the station's own code has done without failing
     * @param rolledBack those that failed, or whose commit did, and that were done again
     * @param duplicates records of orders that were seen to for another record, and were dropped
     * @param deadLetters records that were put aside, since they could not be used or since the station always failed at them
     */
    public record Counts(long records, long batches, long rolledBack, long duplicates, long deadLetters) {

        public Counts {
            Checks.atLeast(0, "records", records);
            Checks.atLeast(0, "batches", batches);
            Checks.atLeast(0, "rolledBack", rolledBack);
            Checks.atLeast(0, "duplicates", duplicates);
            Checks.atLeast(0, "deadLetters", deadLetters);
        }
    }

    /**
     * What is in the hot cabinet: {@code fried = shelf + aside + served}.
     *
     * @param shelf ready for the orders that come next
     * @param aside promised to one order each
     * @param served taken for orders, ever
     * @param fried put in by cooks, ever
     * @param closed why nobody is served from it just now, as a sentence, such as how far a count has come; null when it is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Cabinet(
            Portions shelf,
            Portions aside,
            Portions served,
            Portions fried,
            @Nullable String closed) {

        private static final int LONGEST_SENTENCE = 200;

        public Cabinet {
            closed = closed == null ? null : Checks.line("closed", closed, LONGEST_SENTENCE);
            Checks.present("shelf", shelf);
            Checks.present("aside", aside);
            Checks.present("served", served);
            Checks.present("fried", fried);
        }
    }
}
