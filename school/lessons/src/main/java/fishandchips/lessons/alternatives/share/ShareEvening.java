package fishandchips.lessons.alternatives.share;

import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.console.Table;
import fishandchips.lessons.alternatives.LessonLog;
import fishandchips.lessons.alternatives.TwoPreparers;
import fishandchips.lessons.course.Classroom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.common.config.ConfigResource;

/** A run of lesson 15: two preparers of one share group serve the orders of one partition. */
record ShareEvening(Classroom room, Screen screen) {

    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Serves the orders of one run.
     *
     * @param whenBurnt how a preparer acknowledges the order that always burns
     */
    void run(AcknowledgeType whenBurnt) throws Exception {
        room.createTopic("orders", 1, Map.of());
        room.createTopic("ready", 1, Map.of());
        beginAtTheBeginning();
        try (var log = new LessonLog(room)) {
            var run = ShareOrders.runs(room.since(ShareOrders.topic(room))) + 1;
            show(run, serve(run, whenBurnt, log));
        }
    }

    /** A share group begins with what is written after it has joined, unless Kafka is told otherwise before. */
    private void beginAtTheBeginning() throws ExecutionException, InterruptedException {
        var group = new ConfigResource(ConfigResource.Type.GROUP, ShareOrders.group(room));
        var earliest = new AlterConfigOp(new ConfigEntry("share.auto.offset.reset", "earliest"), OpType.SET);
        room.admin()
                .incrementalAlterConfigs(Map.of(group, List.of(earliest)))
                .all()
                .get();
    }

    private List<Delivery> serve(int run, AcknowledgeType whenBurnt, LessonLog log) throws Exception {
        var deliveries = new LinkedBlockingQueue<Delivery>();
        try (var preparers =
                new TwoPreparers((name, isOpen) -> new SharePreparer(name, room, whenBurnt, deliveries::add, isOpen))) {
            awaitBoth(deliveries, preparers, log);
            ShareOrders.of(run).forEach(order -> log.write(ShareOrders.topic(room), order, "cod and chips"));
            return follow(run, deliveries, preparers, log);
        }
    }

    /** A member learns some seconds after it has joined what it may read: until both have served something, there are small orders. */
    private void awaitBoth(BlockingQueue<Delivery> deliveries, TwoPreparers preparers, LessonLog log) throws Exception {
        var atWork = new HashSet<String>();
        preparers.await(
                () -> {
                    log.write(ShareOrders.topic(room), ShareOrders.SMALL, "chips");
                    Optional.ofNullable(deliveries.poll(1, TimeUnit.SECONDS))
                            .ifPresent(each -> atWork.add(each.preparer()));
                    return atWork.containsAll(TwoPreparers.NAMES);
                },
                "Kafka has not given orders to both of them.");
        screen.line("Ann and Bob are both at work.");
    }

    /** Until all that can be served is, and nothing has come for a while. */
    private List<Delivery> follow(int run, BlockingQueue<Delivery> deliveries, TwoPreparers preparers, LessonLog log)
            throws Exception {
        var all = new ArrayList<Delivery>();
        var watch = new Stopwatch();
        while (!watch.isPast(PATIENCE)) {
            var next = deliveries.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (next != null && !next.order().equals(ShareOrders.SMALL)) {
                log.write(ShareOrders.ready(room), next.order(), next.value());
                screen.line("order %-5s %s".formatted(next.order(), next.value()));
                all.add(next);
            } else if (next == null && isDone(run, all)) {
                return all;
            }
            preparers.areDone();
        }
        throw new ShopFailedException(String.format(
                Locale.ROOT,
                "The preparers were not done within %d s. Run them again: ./shop lesson run 15.",
                PATIENCE.toSeconds()));
    }

    private static boolean isDone(int run, List<Delivery> all) {
        var accepted =
                all.stream().filter(Delivery::isAccepted).map(Delivery::order).toList();
        return ShareOrders.of(run).stream().allMatch(order -> ShareOrders.burns(order) || accepted.contains(order));
    }

    private void show(int run, List<Delivery> all) {
        var table = new Table("name", "accepted", "released", "rejected");
        TwoPreparers.NAMES.forEach(name -> table.row(
                name,
                count(all, name, AcknowledgeType.ACCEPT),
                count(all, name, AcknowledgeType.RELEASE),
                count(all, name, AcknowledgeType.REJECT)));
        screen.lines(table.lines());
        var burnt = all.stream()
                .filter(each -> each.order().equals(ShareOrders.burnt(run)))
                .count();
        screen.line(String.format(
                Locale.ROOT,
                "Order %s was delivered %d times. Nothing has come for %d s since.",
                ShareOrders.burnt(run),
                burnt,
                SILENCE.toSeconds()));
    }

    private static long count(List<Delivery> all, String preparer, AcknowledgeType how) {
        return all.stream()
                .filter(each -> each.preparer().equals(preparer) && each.how() == how)
                .count();
    }
}
