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
import org.apache.kafka.common.TopicPartition;

/** Kafka keeps the order of records within a partition, and not across partitions. */
public final class OrderLesson implements Lesson {

    static final int ORDERS = 12;

    private static final String READER = "lesson2-reader";

    /**
     * What the check has seen.
     *
     * @param records of the topic {@code orders} since the lesson began, as Kafka hands them out to one consumer
     * @param read how many offsets the reader has come since then
     */
    record Seen(List<LogRecord> records, long read) {}

    @Override
    public int number() {
        return 2;
    }

    /** Puts the reader's bookmark to where its orders will begin. */
    @Override
    public Map<String, String> begin(Classroom room) throws Exception {
        var ends = room.offsets(Topics.ORDERS.name(), OffsetSpec.latest());
        if (ends.size() < 2) {
            throw new WrongUseException(
                    "The topics of this shop have one partition, in which there is one order: do this lesson in a shop that was opened without --partitions 1.");
        }
        var bookmarks = ends.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue())));
        room.admin().alterConsumerGroupOffsets(READER, bookmarks).all().get();
        return Map.of();
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        var orders = Topics.ORDERS.name();
        var read = room.committed(READER).entrySet().stream()
                .mapToLong(bookmark -> bookmark.getValue() - begin(room, bookmark.getKey()))
                .sum();
        return judge(new Seen(room.handedOut(orders), read));
    }

    private static long begin(Classroom room, TopicPartition partition) {
        return room.notebook().ends().getOrDefault(partition.toString(), 0L);
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
                "%s has come %s offsets further since the lesson began.".formatted(READER, seen.read()),
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
