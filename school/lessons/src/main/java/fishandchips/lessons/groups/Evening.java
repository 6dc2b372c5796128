package fishandchips.lessons.groups;

import fishandchips.lessons.course.LogRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An evening of lesson 14.
 *
 * @param served all orders that were served, the oldest first
 * @param starts when each step began
 */
record Evening(List<Served> served, Map<Step, Instant> starts) {

    static final int PARTITIONS = 6;

    /** The key of the records that say which step begins. */
    static final String STEP = "step";

    /** A partition that has a preparer is served more often than that, also on a busy machine; a step without one lasts longer. */
    private static final Duration SOON = Duration.ofSeconds(3);

    /** What happens in all groups at the same time. */
    enum Step {
        BEGIN("two preparers begin"),
        JOIN("a third one joins"),
        LEAVE("the first one leaves"),
        DIE("the second one dies"),
        END("the evening ends");

        private final String text;

        Step(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        Step next() {
            return EnumSet.range(this, END).stream().skip(1).findFirst().orElseThrow();
        }
    }

    /**
     * What a step meant for the partitions of a group.
     *
     * @param takenOff how many partitions were taken from a preparer, also when the same one got them back
     * @param ofThese the longest time in which one of these was not served
     * @param ofOthers the longest time in which one of the others was not served
     * @param unserved the partitions that nobody served at the end of the step
     */
    record Effect(int takenOff, Duration ofThese, Duration ofOthers, List<Integer> unserved) {}

    /** The last evening that came to its end, if there is one. */
    static Optional<Evening> last(List<LogRecord> ready) {
        var end = lastIndex(ready, ready.size(), Step.END);
        var begin = lastIndex(ready, end, Step.BEGIN);
        return begin < 0 ? Optional.empty() : Optional.of(of(ready.subList(begin, end + 1)));
    }

    private static int lastIndex(List<LogRecord> ready, int before, Step step) {
        return IntStream.range(0, Math.max(0, before))
                .filter(index -> step(ready.get(index)).filter(step::equals).isPresent())
                .max()
                .orElse(-1);
    }

    private static Evening of(List<LogRecord> ready) {
        var starts = new EnumMap<Step, Instant>(Step.class);
        ready.forEach(record -> step(record).ifPresent(step -> starts.put(step, record.time())));
        return new Evening(
                ready.stream().flatMap(record -> Served.parse(record).stream()).toList(), starts);
    }

    private static Optional<Step> step(LogRecord record) {
        return Arrays.stream(Step.values())
                .filter(step -> STEP.equals(record.key()) && step.name().equals(record.value()))
                .findFirst();
    }

    /** Whether it has all steps. */
    boolean isWhole() {
        return starts.size() == Step.values().length;
    }

    /** Measures one step, which is not the last. */
    Effect effect(MeasuredGroup group, Step step) {
        var from = start(step);
        var until = start(step.next());
        var takenOff = new ArrayList<Duration>();
        var others = new ArrayList<Duration>();
        var unserved = new ArrayList<Integer>();
        for (var partition = 0; partition < PARTITIONS; partition++) {
            var turns = turns(group, partition, from, until);
            var wait = longestWait(turns, from, until);
            var isServed = !turns.isEmpty() && turns.getLast().at().isAfter(later(from, until.minus(SOON)));
            (isServed && isOneTurn(turns) ? others : takenOff).add(wait);
            if (!isServed) {
                unserved.add(partition);
            }
        }
        return new Effect(takenOff.size(), max(takenOff), max(others), unserved);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Instant start(Step step) {
        return Objects.requireNonNull(starts.get(step));
    }

    /** What was served of a partition in this time, and the last before. */
    private List<Served> turns(MeasuredGroup group, int partition, Instant from, Instant until) {
        var all = served.stream()
                .filter(each -> each.group() == group && each.partition() == partition)
                .toList();
        var before = all.stream().filter(each -> each.at().isBefore(from)).reduce((_, last) -> last);
        var during = all.stream()
                .filter(each -> !each.at().isBefore(from) && each.at().isBefore(until));
        return Stream.concat(before.stream(), during).toList();
    }

    private static boolean isOneTurn(List<Served> turns) {
        return turns.stream().allMatch(turns.getFirst()::isSameTurnAs);
    }

    private static Duration longestWait(List<Served> turns, Instant from, Instant until) {
        var times =
                Stream.concat(turns.stream().map(Served::at), Stream.of(until)).toList();
        var longest = turns.isEmpty() ? Duration.between(from, until) : Duration.ZERO;
        for (var i = 1; i < times.size(); i++) {
            var wait = Duration.between(times.get(i - 1), times.get(i));
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }

    private static Duration max(List<Duration> waits) {
        return waits.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }
}
