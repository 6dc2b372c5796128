package fishandchips.lessons.log;

import fishandchips.contract.Topics;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.course.LogRecord;
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
     */
    record Seen(List<LogRecord> placed, Map<Integer, Long> first, Map<Integer, Long> second) {}

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
                distances(begins, room.committed(SECOND))));
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
        judge(judgement, FIRST, seen.first(), 2 * A_READING);
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
        return "A group that has read %s records. Run the command of the page %s with --group %s --from-beginning --max-messages %s."
                .formatted(wanted, wanted == A_READING ? "once" : "twice", group, A_READING);
    }

    private static String readFromTheBeginning(String group, int wanted) {
        return "A group that has read %s records and no more. Without --from-beginning a new group begins at the end; %s was further than this lesson needs. %s"
                .formatted(wanted, group, START_OVER);
    }
}
