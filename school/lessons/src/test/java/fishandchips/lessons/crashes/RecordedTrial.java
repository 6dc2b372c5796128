package fishandchips.lessons.crashes;

import static fishandchips.lessons.program.ProgramEnd.ENDED;
import static fishandchips.lessons.program.ProgramEnd.KILLED;

import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.crashes.SmallKitchen.LogEnd;
import fishandchips.lessons.program.ProgramEnd;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What was recorded of a preparer: twelve orders, {@code order-1} at offset 0 and so on. It was killed, started again, and ended by itself. */
record RecordedTrial(int lesson, Preparation seen) {

    static final int[] ALL = IntStream.rangeClosed(1, 12).toArray();

    /** One that has prepared nothing, and committed nothing. */
    static RecordedTrial of(int lesson) {
        var orders = IntStream.of(ALL)
                .mapToObj(number -> order(String.format(Locale.ROOT, "lesson%d-orders", lesson), number - 1, number))
                .toList();
        var none = new LogEnd(0, 0);
        return new RecordedTrial(
                lesson, new Preparation(orders, List.of(), List.of(), 0, List.of(KILLED, ENDED), List.of(none, none)));
    }

    /** Readers of committed records, and others, see a record for each of these orders. */
    RecordedTrial ready(int... numbers) {
        var records = records(numbers);
        return new RecordedTrial(
                lesson, new Preparation(seen.orders(), records, records, seen.committed(), seen.runs(), seen.ends()));
    }

    /** Readers of uncommitted records see these. */
    RecordedTrial all(int... numbers) {
        return new RecordedTrial(
                lesson,
                new Preparation(
                        seen.orders(), seen.ready(), records(numbers), seen.committed(), seen.runs(), seen.ends()));
    }

    RecordedTrial committed(long offset) {
        return new RecordedTrial(
                lesson, new Preparation(seen.orders(), seen.ready(), seen.all(), offset, seen.runs(), seen.ends()));
    }

    RecordedTrial runs(ProgramEnd... runs) {
        return new RecordedTrial(
                lesson,
                new Preparation(seen.orders(), seen.ready(), seen.all(), seen.committed(), List.of(runs), seen.ends()));
    }

    RecordedTrial ends(LogEnd... ends) {
        return new RecordedTrial(
                lesson,
                new Preparation(seen.orders(), seen.ready(), seen.all(), seen.committed(), seen.runs(), List.of(ends)));
    }

    private List<LogRecord> records(int... numbers) {
        return IntStream.range(0, numbers.length)
                .mapToObj(
                        offset -> order(String.format(Locale.ROOT, "lesson%d-ready", lesson), offset, numbers[offset]))
                .toList();
    }

    private static LogRecord order(String topic, long offset, int number) {
        return new LogRecord(topic, 0, offset, Instant.EPOCH, "order-" + number, "cod and chips");
    }

    /** Numbers one after the other. */
    static int[] numbers(int[]... parts) {
        return IntStream.range(0, parts.length)
                .flatMap(part -> IntStream.of(parts[part]))
                .toArray();
    }

    /** The first orders. */
    static int[] upTo(int last) {
        return IntStream.rangeClosed(1, last).toArray();
    }
}
