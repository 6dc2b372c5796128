package fishandchips.lessons.alternatives.queue;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.contract.ShopNames;
import fishandchips.lessons.alternatives.LessonLog;
import fishandchips.lessons.alternatives.TwoPreparers;
import fishandchips.lessons.course.Classroom;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The orders of a run on a topic of two partitions, which two preparers read as one consumer group. */
record TopicQueue(Classroom room, int run) {

    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    static String orders(Classroom room) {
        return room.prefix() + "orders";
    }

    static String ready(Classroom room) {
        return room.prefix() + "ready";
    }

    static String accountant(Classroom room) {
        return room.prefix() + ShopNames.ACCOUNTANT;
    }

    /** The keys of a run's orders. */
    static List<String> keys(int run) {
        return IntStream.rangeClosed(1, QueueEvening.ORDERS)
                .mapToObj(number -> String.format(Locale.ROOT, "%d-%d", run, number))
                .toList();
    }

    QueueFigures serve() throws Exception {
        var before = written();
        var took = prepare();
        var forPreparers = written() - before;
        readAsAccountant();
        var forAll = written() - before;
        var keys = Set.copyOf(keys(run));
        var ready = room.since(ready(room)).stream()
                .map(record -> String.valueOf(record.key()))
                .filter(keys::contains)
                .toList();
        var served = ready.stream().distinct().count();
        return new QueueFigures("topic", served, ready.size() - served, "no locks", took, forPreparers, forAll);
    }

    private int written() {
        return room.since(orders(room)).size();
    }

    /** The till begins when both preparers have a partition. */
    private String prepare() throws Exception {
        var partitions = new ConcurrentHashMap<String, Integer>();
        Set<String> served = ConcurrentHashMap.newKeySet();
        var keys = keys(run);
        try (var log = new LessonLog(room);
                var preparers =
                        new TwoPreparers((name, isOpen) -> new TopicPreparer(name, room, partitions, served, isOpen))) {
            preparers.await(
                    () -> TwoPreparers.NAMES.stream().allMatch(name -> partitions.getOrDefault(name, 0) == 1),
                    "Kafka has not given a partition to each of them.");
            var watch = new Stopwatch();
            log.write(orders(room), keys, "cod and chips");
            preparers.await(() -> served.containsAll(keys), "Orders are left.");
            return watch.text();
        }
    }

    /** A second kind of reader has an offset of its own. */
    private void readAsAccountant() {
        var left = new HashSet<>(keys(run));
        try (var consumer = TopicPreparer.connect(room, accountant(room))) {
            consumer.subscribe(List.of(orders(room)));
            var watch = new Stopwatch();
            while (!left.isEmpty()) {
                if (watch.isPast(PATIENCE)) {
                    throw new ShopFailedException(String.format(
                            Locale.ROOT,
                            "The accountant has not read %d of the orders on %s after %s. Run again: ./shop lesson run 16.",
                            left.size(),
                            orders(room),
                            watch.text()));
                }
                consumer.poll(A_MOMENT).forEach(record -> left.remove(record.key()));
            }
            consumer.commitSync();
        }
    }
}
