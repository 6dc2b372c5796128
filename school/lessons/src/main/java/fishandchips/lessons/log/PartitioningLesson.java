package fishandchips.lessons.log;

import fishandchips.contract.Topics;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Holding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.course.LogRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;

/** The key chooses the partition: the same key for all orders, and then each order's own. */
public final class PartitioningLesson implements Lesson {
    /** So many orders come into one partition of six by chance once in ten million times. */
    static final int ENOUGH = 10;

    /** What the tills hash for every order when their partitioning is {@code constant}. */
    static final String CONSTANT = "order";

    private static final int PREPARERS = 3;
    private static final Duration NEXT_REPORTS = Duration.ofSeconds(5);

    /**
     * The evidence.
     *
     * @param partitions how many {@code orders} has
     * @param placed the records {@code order-placed} since the lesson began, in the order of their times
     * @param holdings who read which partitions since then
     */
    record Seen(int partitions, List<LogRecord> placed, List<Holding> holdings) {}

    @Override
    public int number() {
        return 3;
    }

    @Override
    public Map<String, String> begin(Classroom room) throws Exception {
        OrderLesson.insistOnSeveral(room.partitions(Topics.ORDERS.name()));
        return Map.of();
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        var orders = Topics.ORDERS.name();
        var partitions = room.partitions(orders);
        var placed =
                room.since(orders).stream().filter(LogRecord::isPlacedOrder).toList();
        return judge(new Seen(partitions, placed, Holding.in(room.since(Topics.SHOP_FLOOR.name()))));
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        var runs = runs(seen.placed());
        var constant = partition(CONSTANT, seen.partitions());
        var ofOneKey = runs.stream()
                .filter(each -> each.size() >= ENOUGH && each.getFirst().partition() == constant)
                .toList();
        if (!ofOneKey.isEmpty()) {
            var run = best(ofOneKey, seen.holdings());
            judgement.expect(
                    true, "%s are all in partition %s, though their keys differ.".formatted(text(run), constant), "");
            judgeReaders(judgement, seen.holdings(), run);
            var end = seen.placed().lastIndexOf(run.getLast()) + 1;
            judgeOwnKeys(judgement, seen.placed().subList(end, seen.placed().size()), seen.partitions());
        } else {
            judgement.expect(
                    false,
                    oneKey(longest(runs)),
                    "%s orders in a row in partition %s, to which the same key leads. ./shop close, then ./shop open --detach --preparers 3 --partitioning constant, then place twenty orders."
                            .formatted(ENOUGH, constant));
        }
        return judgement;
    }

    private static String oneKey(List<LogRecord> run) {
        if (run.isEmpty()) {
            return "No order was placed since the lesson began.";
        }
        return run.size() < ENOUGH
                ? "No more than %s orders in a row are in one partition, such as %s.".formatted(run.size(), text(run))
                : "%s are in a row in partition %s, as with another partitioning (one till with till or numbered)."
                        .formatted(text(run), run.getFirst().partition());
    }

    /** The last one, or the last one that enough preparers saw: who has done too little may try again. */
    private static List<LogRecord> best(List<List<LogRecord>> runs, List<Holding> holdings) {
        return runs.reversed().stream()
                .filter(each -> names(during(each, holdings)).size() >= PREPARERS)
                .findFirst()
                .orElseGet(runs::getLast);
    }

    /** Who read what at the end of a run, whose beginning may be an earlier try. */
    private static List<Holding> during(List<LogRecord> run, List<Holding> holdings) {
        var begin = run.get(run.size() - ENOUGH).time();
        var end = run.getLast().time().plus(NEXT_REPORTS);
        return holdings.stream()
                .filter(each -> !each.time().isBefore(begin) && !each.time().isAfter(end))
                .toList();
    }

    private static SortedSet<String> names(List<Holding> holdings) {
        return holdings.stream().map(Holding::preparer).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void judgeReaders(Judgement judgement, List<Holding> holdings, List<LogRecord> run) {
        var then = during(run, holdings);
        var open = names(then);
        var busy = names(then.stream()
                .filter(each -> each.partitions().contains(run.getFirst().partition()))
                .toList());
        judgement.expect(
                open.size() >= PREPARERS,
                "Preparers that were open then: %s. With these orders to read: %s.".formatted(text(open), text(busy)),
                "Three preparers: open the shop with --preparers 3 --partitioning constant, and place twenty orders. (Kafka keeps shop-floor for an hour.)");
        judgement.measured(String.valueOf(busy.size()));
    }

    private static String text(Set<String> stations) {
        return stations.isEmpty() ? "none" : String.join(", ", stations);
    }

    private static void judgeOwnKeys(Judgement judgement, List<LogRecord> after, int partitions) {
        if (!judgement.expect(
                after.size() >= ENOUGH,
                "After these, %s orders were placed.".formatted(after.size()),
                "%s with the default partitioning: ./shop close, then ./shop open --detach --preparers 3, then place twenty orders."
                        .formatted(ENOUGH))) {
            return;
        }
        var last = after.subList(after.size() - ENOUGH, after.size());
        var stray = last.stream()
                .filter(each -> each.partition() != partition(String.valueOf(each.key()), partitions))
                .findFirst();
        judgement.expect(
                stray.isEmpty(),
                stray.map(each -> "%s is not in partition %s, where its key leads."
                                .formatted(each.place(), partition(String.valueOf(each.key()), partitions)))
                        .orElseGet(() -> "The last %s orders are where their own keys lead: partitions %s."
                                .formatted(ENOUGH, partitions(last))),
                "The default partitioning, order: ./shop close, then ./shop open --detach --preparers 3, then place twenty orders.");
    }

    private static String partitions(List<LogRecord> records) {
        return records.stream()
                .map(LogRecord::partition)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /** Orders that follow each other in the same partition. */
    private static List<List<LogRecord>> runs(List<LogRecord> placed) {
        var runs = new ArrayList<List<LogRecord>>();
        for (var each : placed) {
            if (runs.isEmpty() || runs.getLast().getLast().partition() != each.partition()) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(each);
        }
        return runs;
    }

    private static List<LogRecord> longest(List<List<LogRecord>> runs) {
        return runs.stream().max((one, other) -> one.size() - other.size()).orElse(List.of());
    }

    private static String text(List<LogRecord> run) {
        return "The %s orders from %s to %s"
                .formatted(run.size(), run.getFirst().place(), run.getLast().place());
    }

    /** As Kafka's own partitioner chooses it. */
    static int partition(String key, int partitions) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
