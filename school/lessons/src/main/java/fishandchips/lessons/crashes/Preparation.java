package fishandchips.lessons.crashes;

import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.crashes.SmallKitchen.LogEnd;
import fishandchips.lessons.program.ProgramEnd;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a program has made of some orders.
 *
 * @param orders all that there were
 * @param ready what a reader of committed records sees of them on the topic {@code ready}
 * @param all what a reader sees there who reads records of open and aborted transactions, too
 * @param committed up to where the program's group has committed
 * @param runs how the runs of the program ended, in their order
 * @param ends how far the topic {@code ready} went after each run
 */
record Preparation(
        List<LogRecord> orders,
        List<LogRecord> ready,
        List<LogRecord> all,
        long committed,
        List<ProgramEnd> runs,
        List<LogEnd> ends) {

    /** Whether its runs ended so: on a machine that is too busy, a program may not be through in time. */
    boolean ranAs(ProgramEnd... expected) {
        return runs.equals(List.of(expected));
    }

    /** The orders that nobody will ever prepare: the group is past them, and they are not ready. */
    List<LogRecord> lost() {
        return orders(order -> order.offset() < committed && ready(order).isEmpty());
    }

    /** The orders that are not ready, and that the group has still to read. */
    List<LogRecord> waiting() {
        return orders(order -> order.offset() >= committed && ready(order).isEmpty());
    }

    /** The orders that the group has read, and will read again. */
    List<LogRecord> readAgain() {
        return orders(order -> order.offset() >= committed);
    }

    /** The orders that are ready more than once. */
    List<LogRecord> doubled() {
        return orders(order -> ready(order).size() > 1);
    }

    /** What makes an order ready. */
    List<LogRecord> ready(LogRecord order) {
        return ready.stream()
                .filter(each -> Objects.equals(order.key(), each.key()))
                .toList();
    }

    private List<LogRecord> orders(Predicate<LogRecord> which) {
        return orders.stream().filter(which).toList();
    }

    /** Which are lost, and which are doubled, for people. */
    List<String> summary() {
        return List.of(
                "lost: %s".formatted(names(lost())),
                "doubled: %s".formatted(names(doubled())),
                "not read yet: %s".formatted(names(waiting())));
    }

    private static String names(List<LogRecord> orders) {
        return orders.isEmpty()
                ? "none"
                : orders.stream().map(order -> String.valueOf(order.key())).collect(Collectors.joining(" "));
    }
}
