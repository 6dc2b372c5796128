package fishandchips.lessons.load;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Topics;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Holding;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Partitions that do not divide evenly: demo 3, and four preparers for six partitions. */
public final class SkewLesson implements Lesson {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    /** A preparer that keeps up has no more orders than this that are not ready. */
    private static final int FEW = 3;

    private static final int SIX = 6;

    private static final String PLAY = "./shop demo 3 --no-screen --for 150s";

    /**
     * The evidence.
     *
     * @param begun when the lesson began
     * @param partitions how many {@code orders} has in the open shop
     * @param holdings who has read which of these since then
     */
    record Seen(Instant begun, PlayedDemo demo, int partitions, List<Holding> holdings) {}

    @Override
    public int number() {
        return 5;
    }

    @Override
    public Map<String, String> begin(Classroom room) throws Exception {
        insistOnSix(room.partitions(Topics.ORDERS.name()));
        return Map.of();
    }

    /**
     * Insists on the partitions that four preparers cannot share evenly, and three can.
     *
     * @throws WrongUseException when a topic has more or fewer
     */
    static void insistOnSix(int partitions) {
        if (partitions != SIX) {
            throw new WrongUseException(
                    "This lesson shares six partitions, and the topics of this shop have %s: do it in a shop that was opened without --partitions."
                            .formatted(partitions));
        }
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        var orders = Topics.ORDERS.name();
        var partitions = room.partitions(orders);
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
        var third = Shares.firstOf(3, demo.holdings());
        var end = third.orElse(demo.orders().getLast().placed());
        var loads = PreparerLoad.of(demo, begin, end);
        if (judgeTime(judgement, loads.size(), Duration.between(begin, end)) && judgeLoads(judgement, loads)) {
            judgement.measured(outcome(loads));
            judgeHelp(judgement, demo, third.isPresent(), loads.getLast().waiting());
        }
    }

    private static boolean judgeTime(Judgement judgement, int preparers, Duration time) {
        return judgement.expect(
                preparers == 2 && time.compareTo(LONG_ENOUGH) >= 0,
                "Preparers that read the partitions of the demo before a third one came: %s, for %s s."
                        .formatted(preparers, Math.max(0, time.toSeconds())),
                "Two preparers for half a minute: " + PLAY);
    }

    private static boolean judgeLoads(Judgement judgement, List<PreparerLoad> loads) {
        return judgement.expect(
                loads.getFirst().partitions().size() == 1
                        && loads.getLast().partitions().size() == 2
                        && loads.getFirst().waiting() < loads.getLast().waiting(),
                loads.stream().map(PreparerLoad::toString).collect(Collectors.joining(" ")),
                "That the preparer with two of the three partitions falls behind. Play the demo without other options, when the machine has little else to do: "
                        + PLAY);
    }

    private static String outcome(List<PreparerLoad> loads) {
        if (loads.getLast().waiting() <= FEW) {
            return "a";
        }
        return loads.getFirst().waiting() <= FEW ? "b" : "c";
    }

    private static void judgeHelp(Judgement judgement, PlayedDemo demo, boolean came, long waited) {
        var left =
                demo.orders().stream().filter(each -> each.waitsAt(demo.end())).count();
        judgement.expect(
                came && left < waited,
                came
                        ? "Then each of three preparers read a partition, and %s orders waited in the end."
                                .formatted(left)
                        : "No third preparer came.",
                "A third preparer, which comes after 45 s, and that fewer orders wait then: let the demo run longer.");
    }

    private static void judgeShares(Judgement judgement, List<Shares> shares) {
        var uneven = shares.stream().filter(each -> each.readers() == 4).findFirst();
        if (judgement.expect(
                uneven.isPresent(),
                uneven.map(each -> "Four preparers shared the partitions of your shop: %s.".formatted(each))
                        .orElse("Your shop has not had four preparers."),
                "Four of them: ./shop scale preparer=4")) {
            var now = shares.getLast();
            judgement.expect(
                    now.readers() > 1 && now.isEven(),
                    "Now your preparers have: %s.".formatted(now),
                    "The same number of partitions for each of at least two: ./shop scale preparer=3");
        }
    }
}
