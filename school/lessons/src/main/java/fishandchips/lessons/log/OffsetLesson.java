package fishandchips.lessons.log;

import fishandchips.contract.Topics;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Commit;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.course.LogRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** A topic is a log, and a group keeps committed offsets in it. */
public final class OffsetLesson implements Lesson {

    /** More than the two groups read, so that one that began at the end of the log has come further. */
    static final int ORDERS = 12;

    /** What one command of the page reads. */
    static final int A_READING = 2;

    private static final String FIRST = "lesson1-a";
    private static final String SECOND = "lesson1-b";
    private static final String START_OVER = "Start over: ./shop lesson reset 1.";

    /**
     * What the check has seen.
     *
     * @param placed the orders since the lesson began
     * @param first how far the first group has come from the beginning of each partition; empty when there is no such group
     * @param second how far the second has come
     * @param readings how many times the first group has come further
     */
    record Seen(List<LogRecord> placed, Map<Integer, Long> first, Map<Integer, Long> second, long readings) {}

    @Override
    public int number() {
        return 1;
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        var orders = Topics.ORDERS.name();
        var begins = room.offsets(orders, OffsetSpec.earliest());
        return judge(new Seen(
                room.since(orders).stream().filter(LogRecord::isPlacedOrder).toList(),
                distances(begins, room.committed(FIRST)),
                distances(begins, room.committed(SECOND)),
                readings(begins, Commit.since(room))));
    }

    /** How many times the first group has come further than before. A consumer that ends commits all its partitions at one time. */
    static long readings(Map<TopicPartition, Long> begins, List<Commit> commits) {
        var furthest = new HashMap<>(begins);
        var times = new HashSet<Instant>();
        for (var commit : commits) {
            if (commit.group().equals(FIRST)
                    && commit.offset() > furthest.getOrDefault(commit.partition(), Long.MAX_VALUE)) {
                furthest.put(commit.partition(), commit.offset());
                times.add(commit.at());
            }
        }
        return times.size();
    }

    private static Map<Integer, Long> distances(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> committed) {
        return begins.keySet().stream()
                .filter(committed::containsKey)
                .collect(Collectors.toMap(
                        TopicPartition::partition, partition -> at(committed, partition) - at(begins, partition)));
    }

    private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        var placed = seen.placed();
        judgement.expect(
                placed.size() >= ORDERS,
                placed.isEmpty()
                        ? "No order was placed since the lesson began."
                        : "%s orders were placed since the lesson began, the first is %s."
                                .formatted(placed.size(), placed.getFirst().place()),
                "%s orders: ./shop order \"cod and chips\" --count %1$s.".formatted(ORDERS));
        if (judge(judgement, FIRST, seen.first(), 2 * A_READING)) {
            judgement.expect(
                    seen.readings() > 1,
                    "%s has come further %s times.".formatted(FIRST, seen.readings()),
                    "Twice or more: another consumer of the group goes on where one has ended. %s"
                            .formatted(command(FIRST, "once more")));
        }
        if (judge(judgement, SECOND, seen.second(), A_READING)) {
            judgement.measured("b");
        }
        return judgement;
    }

    private static boolean judge(Judgement judgement, String group, Map<Integer, Long> committed, int wanted) {
        var distance = committed.values().stream().mapToLong(Long::longValue).sum();
        return judgement.expect(
                wanted <= distance && distance < ORDERS,
                saw(group, committed, distance),
                distance < ORDERS ? readOn(group, wanted) : readFromTheBeginning(group, wanted));
    }

    private static String saw(String group, Map<Integer, Long> committed, long distance) {
        if (committed.isEmpty()) {
            return "There is no group %s that has read orders.".formatted(group);
        }
        var read = new TreeMap<>(committed)
                .entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(each -> "orders-%s by %s".formatted(each.getKey(), each.getValue()))
                        .collect(Collectors.joining(", "));
        return distance == 0
                ? "The committed offsets of %s are at the beginning.".formatted(group)
                : "%s has committed offsets beyond the beginning: %s.".formatted(group, read);
    }

    private static String readOn(String group, int wanted) {
        return "A group that has read %s records. %s"
                .formatted(wanted, command(group, wanted == A_READING ? "once" : "twice"));
    }

    private static String command(String group, String times) {
        return "Run the command of the page %s with --group %s --from-beginning --max-messages %s."
                .formatted(times, group, A_READING);
    }

    private static String readFromTheBeginning(String group, int wanted) {
        return "A group that has read %s records and no more. Without --from-beginning a new group begins at the end; %s was further than this lesson needs. %s"
                .formatted(wanted, group, START_OVER);
    }
}
