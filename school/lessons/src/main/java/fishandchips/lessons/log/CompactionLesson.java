package fishandchips.lessons.log;

import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.course.LogRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What retention and compaction delete, and what they keep. */
public final class CompactionLesson implements Lesson {
    private static final String PRICES = "prices";
    private static final String OFFERS = "offers";
    private static final String SECOND_PRICE = "900";

    /** A file per writing; the broker's log cleaner comes every 15 s. */
    private static final Map<String, String> COMPACTED = Map.of(
            "cleanup.policy", "compact",
            "segment.ms", "100",
            "min.cleanable.dirty.ratio", "0.01");

    /** The same cleaner deletes what is old, when a topic has both policies. */
    private static final Map<String, String> SHORT_LIVED = Map.of(
            "cleanup.policy", "compact,delete",
            "segment.ms", "100",
            "retention.ms", "15000");

    /**
     * One of the topics, which have one partition.
     *
     * @param begin the first offset that the log has, or will have
     * @param end the next one that it will give
     * @param records in the order of their offsets
     */
    record TopicSeen(long begin, long end, List<LogRecord> records) {}

    @Override
    public int number() {
        return 8;
    }

    @Override
    public Map<String, String> begin(Classroom room) throws Exception {
        room.createTopic(PRICES, 1, COMPACTED);
        room.createTopic(OFFERS, 1, SHORT_LIVED);
        return Map.of();
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        return judge(look(room, PRICES), look(room, OFFERS));
    }

    private static TopicSeen look(Classroom room, String name) throws Exception {
        var topic = room.prefix() + name;
        var partition = new TopicPartition(topic, 0);
        var begin = room.offsets(topic, OffsetSpec.earliest()).getOrDefault(partition, 0L);
        var end = room.offsets(topic, OffsetSpec.latest()).getOrDefault(partition, 0L);
        return new TopicSeen(begin, end, room.handedOut(topic));
    }

    static Judgement judge(TopicSeen prices, TopicSeen offers) {
        var judgement = new Judgement();
        if (judgement.expect(
                prices.end() > 0,
                "lesson8-prices has had %s records.".formatted(prices.end()),
                "The prices of step 1, by ./shop kafka console-producer --topic lesson8-prices.")) {
            judgePrices(judgement, prices);
        }
        judgeOffers(judgement, offers);
        return judgement;
    }

    private static void judgePrices(Judgement judgement, TopicSeen prices) {
        var last = new HashMap<String, LogRecord>();
        prices.records().forEach(each -> last.put(String.valueOf(each.key()), each));
        var pie = last.get("pie");
        var isTombstone = pie != null && pie.value() == null;
        judgement.expect(
                isTombstone,
                pie(pie),
                "A tombstone as the last record of pie: the line pie:GONE of step 1, with null.marker=GONE.");
        var cod = last.get("cod");
        judgement.expect(
                cod != null && cod.value() != null && (cod.value().equals(SECOND_PRICE) || hasGapBefore(cod, prices)),
                cod == null ? "cod has no record." : "cod costs %s (%s).".formatted(cod.value(), cod.place()),
                "Two prices of cod, the lines cod:850 and cod:900 of step 1.");
        judgeCompaction(judgement, prices, last);
    }

    /** Whether compaction has removed a record before this one. */
    private static boolean hasGapBefore(LogRecord record, TopicSeen topic) {
        var before = topic.records().stream()
                .filter(each -> each.offset() < record.offset())
                .count();
        return before < record.offset() - topic.begin();
    }

    private static String pie(@Nullable LogRecord pie) {
        if (pie == null) {
            return "pie has no record.";
        }
        return pie.value() == null
                ? "pie is deleted by the tombstone %s.".formatted(pie.place())
                : "pie has the value %s (%s).".formatted(pie.value(), pie.place());
    }

    private static void judgeCompaction(Judgement judgement, TopicSeen prices, Map<String, LogRecord> last) {
        var records = prices.records();
        var older = records.stream()
                .filter(each -> !each.equals(last.get(String.valueOf(each.key()))))
                .findFirst();
        if (older.isPresent()) {
            var newer =
                    Objects.requireNonNull(last.get(String.valueOf(older.get().key())));
            judgement.expect(
                    false,
                    "%s has the key %s, and so has %s, which is newer."
                            .formatted(older.get().place(), older.get().key(), newer.place()),
                    "Only the newer one. Kafka does not compact its newest file: write another record with a new key, such as peas:150 in step 3, and wait half a minute.");
            return;
        }
        var removed = prices.end() - prices.begin() - records.size();
        if (judgement.expect(
                removed > 0,
                "Of %s records in lesson8-prices compaction has removed %s; these offsets are left: %s."
                        .formatted(prices.end(), removed, offsets(records)),
                "Some keys that were written twice, so that compaction removes the older records: step 1.")) {
            judgement.measured(records.getLast().offset() >= records.size() ? "b" : "a");
        }
    }

    private static String offsets(List<LogRecord> records) {
        return records.stream().map(each -> String.valueOf(each.offset())).collect(Collectors.joining(", "));
    }

    private static void judgeOffers(Judgement judgement, TopicSeen offers) {
        if (judgement.expect(
                offers.end() > 0,
                "lesson8-offers has had %s records.".formatted(offers.end()),
                "The records of step 2, by ./shop kafka console-producer --topic lesson8-offers.")) {
            judgement.expect(
                    offers.begin() == offers.end(),
                    offers.begin() == offers.end()
                            ? "All of them were too old, and are gone: its log begins at offset %s."
                                    .formatted(offers.begin())
                            : "Its log begins at offset %s and has %s records."
                                    .formatted(offers.begin(), offers.records().size()),
                    "None. Kafka deletes them when they are older than 15 seconds, and looks every 15 seconds: wait half a minute.");
        }
    }
}
