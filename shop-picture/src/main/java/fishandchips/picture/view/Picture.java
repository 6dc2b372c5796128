package fishandchips.picture.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole shop as the board sees it, part by part.
 *
 * @param seq how many frames led to it
 * @param stations by kind, then by slot
 * @param missing sentences about stations that have fallen silent without closing, with what starts them again
 * @param lanes the partitions of {@code orders}
 * @param cabinet null when no station has told of it lately
 * @param counter what was called last, newest first
 * @param history the last five minutes, a point for each second
 * @param rebalances newest first
 */
public record Picture(
        long seq,
        Instant at,
        Contact kafka,
        List<Station> stations,
        List<String> missing,
        List<Lane> lanes,
        Kitchen kitchen,
        @Nullable Cabinet cabinet,
        List<Called> counter,
        Figures figures,
        List<Point> history,
        List<Law> laws,
        List<Rebalance> rebalances) {

    /** All that a frame sets as a whole, by its name in JSON: everything but the history, to which frames append. */
    Map<String, @Nullable Object> parts() {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("kafka", kafka);
        parts.put("stations", stations);
        parts.put("missing", missing);
        parts.put("lanes", lanes);
        parts.put("kitchen", kitchen);
        parts.put("cabinet", cabinet);
        parts.put("counter", counter);
        parts.put("figures", figures);
        parts.put("laws", laws);
        parts.put("rebalances", rebalances);
        return parts;
    }

    /** Whether Kafka answers, and since when that is so. */
    public record Contact(boolean reachable, Instant since) {}

    /** Whether a station is at work. */
    public enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("closing")
        CLOSING,
        @JsonProperty("silent")
        SILENT
    }

    /**
     * A station, by what it says of itself.
     *
     * @param slot 0 when its name has none
     * @param holds the partitions that it reads, by topic
     */
    public record Station(
            String name,
            String kind,
            int slot,
            State state,
            Instant heardAt,
            Map<String, List<Integer>> holds,
            Counts counts,
            double recordsPerSecond) {}

    /** What a station has done since its process started. */
    public record Counts(long records, long batches, long rolledBack, long duplicates, long deadLetters) {}

    /**
     * A partition of {@code orders}.
     *
     * @param owner the preparer that reads it; null when nobody does
     * @param ownerlessSince null when somebody reads it, or never has
     * @param end the offset of the next record
     * @param lag how many records the preparers have not committed
     * @param tickets the oldest orders that wait there: first those that nothing came of yet, then those that are back from the cook
     */
    public record Lane(
            int partition,
            @Nullable String owner,
            @Nullable Instant ownerlessSince,
            long end,
            long lag,
            List<Ticket> tickets) {}

    /**
     * An order that waits.
     *
     * @param cooked whether it is back from the cook, and waits to be wrapped
     */
    public record Ticket(UUID orderId, String ticket, String meals, int pricePence, Instant at, boolean cooked) {}

    /** What waits for the cook: how many, and the oldest of them. */
    public record Kitchen(long waiting, List<Ticket> tickets) {}

    /**
     * The hot cabinet's counts of each portion, as the station {@code by} last saw them.
     *
     * @param closed why nobody is served from it just now, as a sentence; null when it is open
     */
    public record Cabinet(
            Map<String, Integer> shelf,
            Map<String, Integer> aside,
            Map<String, Integer> served,
            Map<String, Integer> fried,
            @Nullable String closed,
            String by,
            Instant at) {}

    /** An order that is ready, and was called out. */
    public record Called(UUID orderId, String ticket, String meals, boolean waitedForCook, Instant at) {}

    /**
     * The figures since the board began to look.
     *
     * @param ageP50Millis how old orders were when they got ready, over the last ten seconds; 0 when none did
     * @param oldestMillis how long ago the oldest order was placed that is not ready; null when all are
     * @param fried portions
     * @param served portions
     * @param unknownRecords those that the board could not read
     */
    public record Figures(
            long placed,
            long ready,
            long cooked,
            double placedPerSecond,
            double readyPerSecond,
            long ageP50Millis,
            long ageP99Millis,
            @Nullable Long oldestMillis,
            Waiting waiting,
            long takingsPence,
            long fried,
            long served,
            long duplicates,
            long deadLetters,
            long unknownRecords) {}

    /**
     * How many orders wait for each kind of station.
     *
     * @param secondKitchen how many wait for a wok, or are finished in the first kitchen and not assembled; 0 without the second kitchen
     */
    public record Waiting(long preparer, long cook, long collection, long secondKitchen) {

        /** In a shop where none waits for the second kitchen. */
        public Waiting(long preparer, long cook, long collection) {
            this(preparer, cook, collection, 0);
        }
    }

    /** One second of the evening. */
    public record Point(Instant at, long placed, long ready, long ageP50Millis, long ageP99Millis, long waiting) {}

    /** Whether a law holds. */
    public enum Verdict {
        @JsonProperty("holds")
        HOLDS,
        @JsonProperty("differs")
        DIFFERS,
        @JsonProperty("open")
        OPEN
    }

    /** A law of the shop, and what the board can say of it in one sentence. */
    public record Law(int number, String name, Verdict state, String says) {}

    /** Partitions of a group that were shared out anew. */
    public record Rebalance(Instant at, String group, String topic, String sentence, List<Shift> moves) {}

    /**
     * A partition that went from one station to another.
     *
     * @param from null when nobody is known to have read it
     * @param to null when nobody has taken it
     * @param ownerlessMillis how long nobody read it; null when that is not known
     */
    public record Shift(
            int partition,
            @Nullable String from,
            @Nullable String to,
            @Nullable Long ownerlessMillis) {}
}
