package fishandchips.lessons.load;

import fishandchips.contract.Topics;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Holding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;

/** Partitions that do not divide evenly: demo 3, and four preparers for six partitions. */
public final class SkewLesson implements Lesson {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    /** A preparer that keeps up has no more orders than this that are not ready. */
    private static final int FEW = 3;

    private static final String PLAY = "./shop demo 3 --no-screen --for 150s";

    /**
     * The evidence.
     *
     * @param begun when the lesson began
     * @param partitions how many {@code orders} has in the open shop
     * @param holdings who has read which of these since then
     */
    record Seen(Instant begun, PlayedDemo demo, int partitions, List<Holding> holdings) {}

    /**
     * What became of the partitions of one preparer until a moment.
     *
     * @param came orders that were placed in them
     * @param wrapped those of them that were ready
     */
    private record Load(String preparer, List<Integer> partitions, long came, long wrapped) {
        long waiting() {
            return came - wrapped;
        }

        String text(Duration time) {
            var seconds = time.toMillis() / 1_000.0;
            return String.format(
                    Locale.ROOT,
                    "%s read partitions %s: %.2f orders a second came, %.2f were wrapped, and %d waited in the end.",
                    preparer,
                    partitions,
                    came / seconds,
                    wrapped / seconds,
                    waiting());
        }
    }

    @Override
    public int number() {
        return 5;
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        var orders = Topics.ORDERS.name();
        var partitions = room.offsets(orders, OffsetSpec.latest()).size();
        return judge(new Seen(
                room.notebook().begun(),
                PlayedDemo.beside(room.home()),
                partitions,
                Holding.in(room.since(Topics.SHOP_FLOOR.name()))));
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        var orders = seen.demo().orders();
        if (judgement.expect(
                !orders.isEmpty() && orders.getFirst().placed().isAfter(seen.begun()),
                orders.isEmpty()
                        ? "No customer of demo 3 has ordered anything."
                        : "The first customer of demo 3 came at %s."
                                .formatted(orders.getFirst().placed()),
                "A demo 3 that was played after this lesson began: " + PLAY)) {
            judgeDemo(judgement, seen.demo());
        }
        judgeShares(judgement, Shares.in(seen.holdings(), seen.partitions()));
        return judgement;
    }

    private static void judgeDemo(Judgement judgement, PlayedDemo demo) {
        var begin = demo.orders().getFirst().placed();
        var last = demo.orders().getLast().placed();
        var third = Shares.firstOf(3, demo.holdings());
        var end = third.filter(time -> time.isBefore(last)).orElse(last);
        var loads = loads(demo, begin, end);
        var time = Duration.between(begin, end);
        if (!judgement.expect(
                        loads.size() == 2 && time.compareTo(LONG_ENOUGH) >= 0,
                        "Until %s %d preparers read the partitions of the demo for %d s."
                                .formatted(
                                        third.isPresent() ? "another one came" : "its last order",
                                        loads.size(),
                                        time.toSeconds()),
                        "Two preparers for half a minute: " + PLAY)
                || !judgement.expect(
                        loads.getFirst().partitions().size() == 1
                                && loads.getLast().partitions().size() == 2
                                && loads.getFirst().waiting() < loads.getLast().waiting(),
                        loads.stream().map(load -> load.text(time)).collect(Collectors.joining(" ")),
                        "That the one with two of the three partitions falls behind. Play the demo without other options, when the machine has little else to do: "
                                + PLAY)) {
            return;
        }
        judgement.measured(outcome(loads));
        var left = demo.orders().stream()
                .filter(each -> each.waitsAt(lastNews(demo)))
                .count();
        judgement.expect(
                third.isPresent() && left < loads.getLast().waiting(),
                third.isPresent()
                        ? "Then each of three preparers read a partition, and %d orders waited in the end."
                                .formatted(left)
                        : "No third preparer came.",
                "A third preparer, which comes after 45 s, and that less waits then: let the demo run longer.");
    }

    private static String outcome(List<Load> loads) {
        if (loads.getLast().waiting() <= FEW) {
            return "a";
        }
        return loads.getFirst().waiting() <= FEW ? "b" : "c";
    }

    /** By how many partitions they had, of all that had some from beginning to end. */
    private static List<Load> loads(PlayedDemo demo, Instant begin, Instant end) {
        var partitions = new TreeMap<String, List<Integer>>();
        demo.holdings().stream()
                .filter(each -> !each.time().isBefore(begin) && each.time().isBefore(end))
                .filter(each -> !each.partitions().isEmpty())
                .forEach(each -> partitions.putIfAbsent(each.preparer(), each.partitions()));
        return partitions.entrySet().stream()
                .map(each -> load(each, demo.orders(), end))
                .sorted(Comparator.comparing(load -> load.partitions().size()))
                .toList();
    }

    private static Load load(Map.Entry<String, List<Integer>> preparer, List<PlacedOrder> all, Instant end) {
        var orders = PlacedOrder.in(preparer.getValue(), all);
        return new Load(
                preparer.getKey(),
                preparer.getValue(),
                orders.stream().filter(each -> !each.placed().isAfter(end)).count(),
                orders.stream().filter(each -> each.isReadyAt(end)).count());
    }

    private static Instant lastNews(PlayedDemo demo) {
        return demo.holdings().stream()
                .map(Holding::time)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private static void judgeShares(Judgement judgement, List<Shares> shares) {
        var uneven = shares.stream().filter(each -> each.members() == 4).findFirst();
        if (judgement.expect(
                uneven.isPresent(),
                uneven.map(each -> "Four preparers shared the partitions of your shop: %s.".formatted(each))
                        .orElse("Your shop has not had four preparers."),
                "Four of them: ./shop scale preparer=4")) {
            var now = shares.getLast();
            judgement.expect(
                    now.members() > 1 && now.isEven(),
                    "Now your preparers have: %s.".formatted(now),
                    "The same number of partitions for each of at least two: ./shop scale preparer=3");
        }
    }
}
