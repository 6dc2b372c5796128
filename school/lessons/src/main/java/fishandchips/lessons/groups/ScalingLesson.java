package fishandchips.lessons.groups;

import fishandchips.console.WrongUseException;
import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.fleet.groups.Assignment;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.groups.AssignmentHistory.Span;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lesson 4: three preparers share six partitions, and the seventh of seven gets none. */
public final class ScalingLesson implements Lesson {

    private static final int PARTITIONS = Topic.PARTITIONS;
    private static final int FEW = 3;
    private static final int MANY = PARTITIONS + 1;

    /** How many preparers must have served orders while they shared the partitions. */
    private static final int SEVERAL = 3;

    /**
     * What is looked at.
     *
     * @param history of the preparers' group since the lesson began
     * @param ready the records of {@code ready} since then
     * @param now who reads what now
     */
    record Seen(List<Span> history, List<LogRecord> ready, Assignment now) {}

    @Override
    public int number() {
        return 4;
    }

    @Override
    public Map<String, String> begin(Classroom room) throws Exception {
        try (var groups = room.shop().groups()) {
            var partitions = groups.partitions(Topics.ORDERS.name());
            if (partitions != PARTITIONS) {
                throw new WrongUseException(String.format(
                        Locale.ROOT,
                        "This lesson needs the topic orders with %d partitions, and here it has %d. Open another shop: ./shop close, then ./shop open --fresh --detach, which deletes all data of this one.",
                        PARTITIONS,
                        partitions));
            }
            var preparers = groups.describe(ConsumerGroup.PREPARER.name()).assignment();
            if (preparers.members().size() != 1) {
                throw new WrongUseException(String.format(
                        Locale.ROOT,
                        "This lesson begins with one preparer, and the group preparer has %d members. Scale first: ./shop scale preparer=1.",
                        preparers.members().size()));
            }
        }
        return Map.of();
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        try (var groups = room.shop().groups()) {
            return judge(new Seen(
                    AssignmentHistory.of(ConsumerGroup.PREPARER, room.since(Topics.SHOP_FLOOR.name())),
                    room.since(Topics.READY.name()),
                    groups.describe(ConsumerGroup.PREPARER.name()).assignment()));
        }
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        judge(judgement, seen, FEW);
        judge(judgement, seen, MANY).ifPresent(span -> judgement.measured(fewest(span)));
        judgement.expect(
                seen.now().members().size() == 1,
                String.format(
                        Locale.ROOT,
                        "Now the group preparer has %d members: %s.",
                        seen.now().members().size(),
                        seen.now()),
                "one preparer, as before the lesson: ./shop scale preparer=1.");
        return judgement;
    }

    /** Returns the last time in which so many shared the partitions, if they did. */
    private static Optional<Span> judge(Judgement judgement, Seen seen, int members) {
        var spans = seen.history().stream()
                .filter(span -> span.isSharedBy(members, PARTITIONS))
                .toList();
        if (judgement.expect(
                !spans.isEmpty(),
                spans.isEmpty() ? notShared(seen, members) : shared(spans.getLast(), members),
                String.format(
                        Locale.ROOT,
                        "%d members that share all %d partitions: ./shop scale preparer=%d, and wait until it says done.",
                        members,
                        PARTITIONS,
                        members))) {
            judgeOrders(judgement, seen, members, spans);
        }
        return spans.isEmpty() ? Optional.empty() : Optional.of(spans.getLast());
    }

    private static String notShared(Seen seen, int members) {
        var most = seen.history().stream()
                .max(Comparator.comparingInt(span -> span.assignment().members().size()))
                .map(span -> String.format(
                        Locale.ROOT,
                        "the most were %d members: %s",
                        span.assignment().members().size(),
                        span.assignment()))
                .orElse("no preparer has reported anything");
        return String.format(
                Locale.ROOT,
                "shop-floor has no time since the lesson began at which %d preparers shared the partitions; %s.",
                members,
                most);
    }

    private static String shared(Span span, int members) {
        return String.format(
                Locale.ROOT,
                "%d preparers shared the partitions, as they said on shop-floor for %d s: %s.",
                members,
                Duration.between(span.from(), span.until()).toSeconds(),
                span.assignment());
    }

    private static void judgeOrders(Judgement judgement, Seen seen, int members, List<Span> spans) {
        var served = served(seen, spans);
        judgement.expect(
                served.size() >= SEVERAL,
                served.isEmpty()
                        ? String.format(
                                Locale.ROOT, "No order became ready while the %d preparers were there.", members)
                        : String.format(
                                Locale.ROOT,
                                "While the %d were there, %d of them served orders: %s.",
                                members,
                                served.size(),
                                text(served)),
                String.format(
                        Locale.ROOT,
                        "at least %d of the %d preparers serve orders: ./shop simulate --orders 60 --rate 20, before you scale again.",
                        SEVERAL,
                        members));
    }

    /** The records of {@code ready} that each preparer wrote in these times, by who held their partition. */
    private static SortedMap<String, List<LogRecord>> served(Seen seen, List<Span> spans) {
        return seen.ready().stream()
                .flatMap(record -> spans.stream()
                        .filter(span -> span.covers(record.time()))
                        .map(span -> Map.entry(reader(span, record.partition()), record)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String reader(Span span, int partition) {
        return span.assignment().partitions().entrySet().stream()
                .filter(member -> member.getValue().contains(partition))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String text(SortedMap<String, List<LogRecord>> served) {
        return served.entrySet().stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        "%s %d (such as %s)",
                        each.getKey(),
                        each.getValue().size(),
                        each.getValue().getFirst().place()))
                .collect(Collectors.joining(", "));
    }

    private static String fewest(Span span) {
        return String.valueOf(span.assignment().partitions().values().stream()
                .mapToInt(partitions -> partitions.size())
                .min()
                .orElseThrow());
    }
}
