package fishandchips.statistician;

import fishandchips.contract.Kitchen;
import fishandchips.contract.Portion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answers to the statistician's questions.
 *
 * @param sales what was sold when, in steps of {@code step}; oldest first
 * @param step the length of a step, such as {@code 10s}, {@code 5m} or {@code 1h}
 * @param waits how long orders took, for those with each portion
 */
record Statistics(Orders orders, List<Sale> sales, String step, List<Wait> waits) {

    /**
     * All orders.
     *
     * @param atOnce how many are ready, and went straight through the preparer
     * @param afterTheCook how many are ready, and waited for the cook
     * @param first when the first was placed; null when there is none
     * @param last when the last was placed; null when there is none
     */
    record Orders(
            long placed,
            long web,
            long totalPence,
            long atOnce,
            long afterTheCook,
            @Nullable Instant first,
            @Nullable Instant last) {}

    /**
     * What was sold from a time on.
     *
     * @param portions how many of each
     */
    record Sale(Instant from, long orders, Map<String, Long> portions) {}

    /**
     * How long orders with a portion took from being placed to being ready; null while none is ready.
     *
     * @param ready how many of them are ready
     * @param afterTheCook how many of these waited for the cook
     * @param halfMillis half of them took no longer
     * @param mostMillis 95 % of them took no longer
     * @param longestMillis the slowest took so long
     */
    record Wait(
            String portion,
            long ready,
            long afterTheCook,
            @Nullable Double halfMillis,
            @Nullable Double mostMillis,
            @Nullable Double longestMillis) {}

    /** Reads what OpenSearch answers to {@code question.json}. */
    static Statistics of(JsonNode answer) {
        var all = answer.path("aggregations");
        var sales = all.path("sales");
        return new Statistics(
                orders(answer.path("hits").path("total").path("value").asLong(0), all),
                sales.path("buckets").valueStream().map(Statistics::sale).toList(),
                sales.path("interval").asString(""),
                labels().map(label ->
                                wait(label, all.path("waits").path("buckets").path(label)))
                        .toList());
    }

    private static Stream<String> labels() {
        return Kitchen.FIRST.portions().stream().map(Portion::label);
    }

    private static Orders orders(long placed, JsonNode all) {
        return new Orders(
                placed,
                count(all, "web"),
                whole(all, "pence"),
                count(all, "at-once"),
                count(all, "after-the-cook"),
                moment(all.path("first").path("value")),
                moment(all.path("last").path("value")));
    }

    private static Sale sale(JsonNode bucket) {
        return new Sale(
                Instant.ofEpochMilli(bucket.path("key").asLong(0)),
                bucket.path("doc_count").asLong(0),
                labels().collect(Collectors.toMap(Function.identity(), label -> whole(bucket, label))));
    }

    private static Wait wait(String portion, JsonNode bucket) {
        var millis = bucket.path("millis").path("values");
        return new Wait(
                portion,
                whole(bucket, "ready"),
                count(bucket, "after-the-cook"),
                millis(millis.path("50.0")),
                millis(millis.path("95.0")),
                millis(millis.path("100.0")));
    }

    private static long count(JsonNode parent, String name) {
        return parent.path(name).path("doc_count").asLong(0);
    }

    private static long whole(JsonNode parent, String name) {
        return Math.round(parent.path(name).path("value").asDouble(0));
    }

    private static @Nullable Instant moment(JsonNode millis) {
        return millis.isNumber() ? Instant.ofEpochMilli(Math.round(millis.asDouble(0))) : null;
    }

    private static @Nullable Double millis(JsonNode value) {
        return value.isNumber() ? Double.valueOf(value.asDouble(0)) : null;
    }
}
