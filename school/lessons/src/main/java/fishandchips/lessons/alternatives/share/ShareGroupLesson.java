package fishandchips.lessons.alternatives.share;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.course.LogRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.common.TopicPartition;

/** Share groups: many readers of one partition, no order, and a limit of deliveries. */
public final class ShareGroupLesson implements Lesson {

    /**
     * What was there.
     *
     * @param orders the records of the lesson's topic of orders
     * @param deliveries what the preparers have reported on the lesson's topic {@code ready}, in that order
     * @param lag how many orders the share group still has to deliver; empty when Kafka does not know the group
     */
    record Seen(List<LogRecord> orders, List<Delivery> deliveries, OptionalLong lag) {

        int runs() {
            return ShareOrders.runs(orders);
        }

        /** The last run in which the order that burns was acknowledged in this way. */
        OptionalInt runWith(AcknowledgeType how) {
            return IntStream.rangeClosed(1, runs())
                    .filter(run -> deliveriesOf(ShareOrders.burnt(run)).stream().anyMatch(each -> each.how() == how))
                    .max();
        }

        List<Delivery> deliveriesOf(String order) {
            return deliveries.stream()
                    .filter(each -> each.order().equals(order))
                    .toList();
        }

        /** The orders of a run that were served, in the order in which they were ready. */
        List<Delivery> served(int run) {
            return deliveries.stream()
                    .filter(Delivery::isAccepted)
                    .filter(each -> ShareOrders.of(run).contains(each.order()))
                    .toList();
        }
    }

    @Override
    public int number() {
        return 15;
    }

    @Override
    public Optional<Exercise> exercise() {
        return Optional.of(runWith(AcknowledgeType.RELEASE));
    }

    @Override
    public Map<String, Exercise> variants() {
        return Map.of("reject", runWith(AcknowledgeType.REJECT));
    }

    private static Exercise runWith(AcknowledgeType whenBurnt) {
        return (room, screen) -> new ShareEvening(room, screen).run(whenBurnt);
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        var deliveries = room.since(ShareOrders.ready(room)).stream()
                .flatMap(record -> Delivery.of(record).stream())
                .toList();
        return judge(new Seen(room.since(ShareOrders.topic(room)), deliveries, lag(room)));
    }

    private static OptionalLong lag(Classroom room) throws Exception {
        var group = ShareOrders.group(room);
        if (!room.groups().contains(group)) {
            return OptionalLong.empty();
        }
        var partition = new TopicPartition(ShareOrders.topic(room), 0);
        var offsets = room.admin()
                .listShareGroupOffsets(Map.of(group, new ListShareGroupOffsetsSpec()))
                .partitionsToOffsetInfo(group)
                .get();
        return Optional.ofNullable(offsets.get(partition)).flatMap(offset -> offset.lag()).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        judgeReleased(judgement, seen);
        judgeRejected(judgement, seen);
        if (seen.lag().isPresent()) {
            judgement.expect(
                    seen.lag().getAsLong() == 0,
                    String.format(
                            Locale.ROOT,
                            "Kafka has %d orders left to deliver to the group.",
                            seen.lag().getAsLong()),
                    "none: the group is done with the order that burns, too. Run the preparers once more: ./shop lesson run 15.");
        }
        return judgement;
    }

    private static void judgeReleased(Judgement judgement, Seen seen) {
        var run = seen.runWith(AcknowledgeType.RELEASE);
        if (run.isEmpty()) {
            judgement.expect(
                    false,
                    seen.runs() == 0
                            ? "There are no orders of this lesson yet."
                            : String.format(Locale.ROOT, "In none of the %d runs was an order put back.", seen.runs()),
                    "a run in which the order that burns is put back: ./shop lesson run 15.");
            return;
        }
        judgement.measured(String.valueOf(
                seen.deliveriesOf(ShareOrders.burnt(run.getAsInt())).size()));
        judgeWhole(judgement, seen, run.getAsInt());
        judgeOrder(judgement, seen.served(run.getAsInt()));
    }

    /** Whether a run went to its end. What is in the log of it proves that. */
    private static boolean judgeWhole(Judgement judgement, Seen seen, int run) {
        var burnt = seen.deliveriesOf(ShareOrders.burnt(run));
        var served = seen.served(run).stream().map(Delivery::order).collect(toSet());
        return judgement.expect(
                served.size() == ShareOrders.COUNT - 1,
                String.format(
                        Locale.ROOT,
                        "Run %d: order %s was delivered %d times (%s); %d of the other %d were served.",
                        run,
                        ShareOrders.burnt(run),
                        burnt.size(),
                        burnt.stream().map(Delivery::value).collect(joining("; ")),
                        served.size(),
                        ShareOrders.COUNT - 1),
                "all of the others; the run was interrupted. Run the preparers once more: ./shop lesson run 15.");
    }

    /** More readers than partitions, and another order than that of the log. */
    private static void judgeOrder(Judgement judgement, List<Delivery> served) {
        var preparers =
                served.stream().map(Delivery::preparer).distinct().sorted().toList();
        var orders = served.stream().map(Delivery::order).toList();
        judgement.expect(
                preparers.size() > 1,
                "Orders of the one partition were served by %s; in the order %s."
                        .formatted(String.join(" and ", preparers), String.join(", ", orders)),
                "ann and bob, both at once. Run them once more: ./shop lesson run 15.");
    }

    private static void judgeRejected(Judgement judgement, Seen seen) {
        var run = seen.runWith(AcknowledgeType.REJECT);
        if (run.isEmpty()) {
            judgement.expect(
                    false,
                    "In no run was an order rejected.",
                    "a run in which the order that burns is rejected: ./shop lesson run 15 reject.");
            return;
        }
        judgeWhole(judgement, seen, run.getAsInt());
    }
}
