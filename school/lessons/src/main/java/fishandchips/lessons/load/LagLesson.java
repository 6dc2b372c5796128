package fishandchips.lessons.load;

import fishandchips.contract.Topics;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lag, and tills that refuse orders because of it. */
public final class LagLesson implements Lesson {
    /** A till takes no notice of a smaller lag. */
    private static final int MANY = 100;

    private static final Duration LONG = Duration.ofSeconds(5);

    private static final String STEPS =
            "./shop scale preparer=0, then ./shop simulate --orders 600 --rate 20 --patience 5s";

    /**
     * The evidence, since the lesson began.
     *
     * @param orders in the order in which they were placed
     * @param attempts of simulated customers, in the order of their times
     */
    record Seen(List<PlacedOrder> orders, List<CustomersAttempt> attempts, Instant now) {}

    @Override
    public int number() {
        return 6;
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        var ready = room.since(Topics.READY.name());
        var orders = PlacedOrder.of(room.since(Topics.ORDERS.name()), ready);
        var attempts =
                CustomersAttempt.since(room.notebook().begun(), room.home().resolve("journals"));
        return judge(new Seen(orders, attempts, Instant.now()));
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        if (judgeLag(judgement, seen)) {
            judgeRefusals(judgement, seen);
        }
        return judgement;
    }

    private static boolean judgeLag(Judgement judgement, Seen seen) {
        var longest = seen.orders().stream().max(Comparator.comparing(each -> waited(each, seen.now())));
        if (longest.isEmpty()) {
            return judgement.expect(false, "No order was placed since the lesson began.", STEPS);
        }
        var wait = waited(longest.get(), seen.now());
        var many = mostAtOnce(seen.orders());
        return judgement.expect(
                wait.compareTo(LONG) >= 0 && many >= MANY,
                "%s waited %s; at most %s orders waited at once."
                        .formatted(longest.get().place(), seconds(wait), many),
                "An order that waited %s s, and %s that waited at once: %s".formatted(LONG.toSeconds(), MANY, STEPS));
    }

    /** How many of them waited at the time when most did. */
    private static int mostAtOnce(List<PlacedOrder> orders) {
        var changes = new TreeMap<Instant, Integer>();
        for (var order : orders) {
            changes.merge(order.placed(), 1, Integer::sum);
            if (order.ready() != null) {
                changes.merge(order.ready(), -1, Integer::sum);
            }
        }
        var waiting = 0;
        var most = 0;
        for (var change : changes.values()) {
            waiting += change;
            most = Math.max(most, waiting);
        }
        return most;
    }

    private static Duration waited(PlacedOrder order, Instant now) {
        return Duration.between(order.placed(), order.ready() == null ? now : order.ready());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
    }

    private static void judgeRefusals(Judgement judgement, Seen seen) {
        var first = seen.attempts().stream().filter(CustomersAttempt::isRefused).findFirst();
        if (judgement.expect(
                first.isPresent(),
                first.map(each -> refusals(each, seen.attempts()))
                        .orElse("The journals of ./shop simulate have no refusal since the lesson began."),
                "Customers whom a till refuses, because the preparers are away for more than ten seconds: " + STEPS)) {
            judgement.measured(outcome(first.get(), seen.attempts()));
            judgeGivenUp(judgement, seen);
        }
        judgeServed(judgement, seen.orders(), seen.now());
    }

    private static String refusals(CustomersAttempt first, List<CustomersAttempt> attempts) {
        return "Tills refused %s requests, the first one %s after the first customer came, when %s orders had been accepted."
                .formatted(
                        attempts.stream().filter(CustomersAttempt::isRefused).count(),
                        seconds(Duration.between(attempts.getFirst().time(), first.time())),
                        acceptedBefore(first, attempts));
    }

    private static long acceptedBefore(CustomersAttempt refused, List<CustomersAttempt> attempts) {
        return attempts.stream()
                .takeWhile(each -> !each.equals(refused))
                .filter(CustomersAttempt::isAccepted)
                .count();
    }

    private static String outcome(CustomersAttempt first, List<CustomersAttempt> attempts) {
        return acceptedBefore(first, attempts) == 0 ? "a" : "b";
    }

    /** A till that refuses an order has not written it. The last word of a customer counts, who may have asked again. */
    private static void judgeGivenUp(Judgement judgement, Seen seen) {
        var inLog = seen.orders().stream().map(PlacedOrder::id).collect(Collectors.toSet());
        var given = givenUp(seen.attempts());
        var found = given.stream().filter(inLog::contains).findFirst();
        judgement.expect(
                found.isEmpty(),
                found.map(id -> "The order %s was refused, and is in the log.".formatted(id))
                        .orElseGet(() -> "%s orders were refused for good, and none of them is in the log."
                                .formatted(given.size())),
                "That no refused order is there. Have you placed it by other means? Start over: ./shop lesson reset 6");
    }

    private static Set<String> givenUp(List<CustomersAttempt> attempts) {
        var refused = ids(attempts, CustomersAttempt::isRefused);
        refused.removeAll(ids(attempts, each -> each.isAccepted() || "unknown".equals(each.outcome())));
        return refused;
    }

    private static Set<String> ids(List<CustomersAttempt> attempts, Predicate<CustomersAttempt> which) {
        return attempts.stream()
                .filter(which)
                .map(CustomersAttempt::orderId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static void judgeServed(Judgement judgement, List<PlacedOrder> orders, Instant now) {
        var waiting = orders.stream().filter(each -> each.ready() == null).toList();
        judgement.expect(
                waiting.isEmpty(),
                waiting.isEmpty()
                        ? "All %s orders that were accepted are ready.".formatted(orders.size())
                        : "%s orders are not ready, the oldest is %s and waits for %s."
                                .formatted(
                                        waiting.size(),
                                        waiting.getFirst().place(),
                                        seconds(waited(waiting.getFirst(), now))),
                "A lag of 0: ./shop scale preparer=1, and look at ./shop status until the preparers have caught up.");
    }
}
