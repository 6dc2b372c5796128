package fishandchips.lessons.log;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Topics;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.course.LogRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/** Kafka keeps the order of records within a partition, and not across partitions. */
public final class OrderLesson implements Lesson {

    static final int ORDERS = 12;

    private static final String READER = "lesson2-reader";

    /**
     * What the check has seen.
     *
     * @param records of the topic {@code orders} since the lesson began, as Kafka hands them out to one consumer
     * @param committed where the reader will go on, by partition
     */
    record Seen(List<LogRecord> records, Map<Integer, Long> committed) {

        /** How many of the records are before the committed offsets. Offsets of transaction markers are no records. */
        long read() {
            return records.stream()
                    .filter(each -> each.offset() < committed.getOrDefault(each.partition(), 0L))
                    .count();
        }
    }

    @Override
    public int number() {
        return 2;
    }

    /** Commits for the reader where its orders will begin. */
    @Override
    public Map<String, String> begin(Classroom room) throws Exception {
        var ends = room.offsets(Topics.ORDERS.name(), OffsetSpec.latest());
        insistOnSeveral(ends.size());
        var offsets = ends.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue())));
        room.admin().alterConsumerGroupOffsets(READER, offsets).all().get();
        return Map.of();
    }

    /**
     * Insists that a topic has more than one partition.
     *
     * @throws WrongUseException when it has one
     */
    static void insistOnSeveral(int partitions) {
        if (partitions == 1) {
            throw new WrongUseException(
                    "The topics of this shop have one partition: do this lesson in a shop that was opened without --partitions 1.");
        }
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        var orders = Topics.ORDERS.name();
        var committed = room.committed(READER).entrySet().stream()
                .collect(Collectors.toMap(offset -> offset.getKey().partition(), Map.Entry::getValue));
        return judge(new Seen(room.handedOut(orders), committed));
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        var placed = seen.records().stream().filter(LogRecord::isPlacedOrder).toList();
        var partitions =
                placed.stream().map(LogRecord::partition).distinct().sorted().toList();
        judgement.expect(
                placed.size() >= ORDERS && partitions.size() > 1,
                "%s orders were placed since the lesson began, in partitions %s.".formatted(placed.size(), partitions),
                placed.size() < ORDERS
                        ? "%s orders: ./shop order \"cod and chips\" --count %1$s.".formatted(ORDERS)
                        : "Orders in several partitions. The tills of this shop put all into one: open it again without --partitioning.");
        judgement.expect(
                seen.read() >= ORDERS,
                "%s has read %s records since the lesson began.".formatted(READER, seen.read()),
                "%s of them. Read with ./shop kafka console-consumer --topic orders --group %s --max-messages %1$s."
                        .formatted(ORDERS, READER));
        if (judgement.isPassed()) {
            judgeOrder(judgement, seen.records());
        }
        return judgement;
    }

    private static void judgeOrder(Judgement judgement, List<LogRecord> records) {
        var jumps = jumps(records);
        var within = records.stream().collect(Collectors.groupingBy(LogRecord::partition)).values().stream()
                .mapToInt(partition -> jumps(partition).size())
                .sum();
        judgement.expect(
                within == 0,
                jumps.isEmpty()
                        ? "A consumer of all partitions got these %s records in the order of their times."
                                .formatted(records.size())
                        : "A consumer of all partitions got these %s records out of order %s times, such as %s; within one partition %s times."
                                .formatted(records.size(), jumps.size(), jumps.getFirst(), within),
                "The order of their times within each partition. The clock of the broker's machine was set back: start over with ./shop lesson reset 2.");
        judgement.measured(jumps.isEmpty() ? "a" : "b");
    }

    /** Where a record is older than the one before it. */
    private static List<String> jumps(List<LogRecord> records) {
        return IntStream.range(1, records.size())
                .filter(i -> records.get(i).time().isBefore(records.get(i - 1).time()))
                .mapToObj(i -> "%s before %s"
                        .formatted(records.get(i - 1).place(), records.get(i).place()))
                .toList();
    }
}
