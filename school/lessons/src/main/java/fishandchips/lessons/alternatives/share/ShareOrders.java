package fishandchips.lessons.alternatives.share;

import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.LogRecord;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The orders of a run of lesson 15, and the names of what they need on Kafka. */
final class ShareOrders {

    static final int COUNT = 20;

    /** The key of an order that counts for nothing. */
    static final String SMALL = "small";

    private static final int BURNT = 7;
    private static final Duration USUALLY = Duration.ofMillis(50);
    private static final Duration LARGE = Duration.ofMillis(700);

    private ShareOrders() {}

    static String topic(Classroom room) {
        return room.prefix() + "orders";
    }

    static String ready(Classroom room) {
        return room.prefix() + "ready";
    }

    static String group(Classroom room) {
        return room.prefix() + "preparers";
    }

    /** How many runs have written all of their orders. */
    static int runs(List<LogRecord> orders) {
        return Math.toIntExact(orders.stream()
                .filter(each -> String.valueOf(each.key()).endsWith("-" + COUNT))
                .count());
    }

    /** The keys of the orders of a run, in their order in the log. */
    static List<String> of(int run) {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(number -> key(run, number))
                .toList();
    }

    /** The key of the order of a run that always burns. */
    static String burnt(int run) {
        return key(run, BURNT);
    }

    private static String key(int run, int number) {
        return String.format(Locale.ROOT, "%d-%d", run, number);
    }

    static boolean burns(String key) {
        return key.endsWith("-" + BURNT);
    }

    /** How long it takes to serve an order. */
    static Duration timeFor(String key) {
        return key.endsWith("-1") ? LARGE : USUALLY;
    }
}
