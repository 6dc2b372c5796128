package fishandchips.lessons.groups;

import fishandchips.fleet.groups.Assignment;
import fishandchips.lessons.course.Commit;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.LogRecord;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Judges what lesson 7 looks at. Each step builds on the one before, so the check stops at the first that is missing. */
record LateAccountantCheck(AccountantHistory history, Judgement judgement) {

    private static final String NEW_GROUP =
            "./shop kafka console-consumer --topic orders --group lesson7-late --from-beginning --max-messages 5";
    private static final String START = "./shop scale accountant=1, and wait until ./shop status shows no lag";
    private static final String STOP = "./shop scale accountant=0";
    private static final String RESET = STOP
            + ", then ./shop kafka consumer-groups --reset-offsets --group accountant --topic orders --to-earliest --execute";

    static Judgement judge(AccountantHistory history) {
        var check = new LateAccountantCheck(history, new Judgement());
        check.newGroup();
        if (check.late() && check.caughtUp() && check.reset() && check.readAgain()) {
            check.ledger();
        }
        return check.judgement();
    }

    private void newGroup() {
        var start = history.startInThePast();
        judgement.expect(
                start.isPresent(),
                start.map(commit -> String.format(
                                Locale.ROOT,
                                "The new group %s has read in the past: it committed offset %d of %s when later orders were there already.",
                                commit.group(),
                                commit.offset(),
                                commit.partition()))
                        .orElse("No group of this lesson has committed an offset in the past of orders."),
                "a new group that reads five records from the beginning: %s. A group that is at the end stays there; give it another name, such as lesson7-later."
                        .formatted(NEW_GROUP));
    }

    private boolean late() {
        var late = history.late();
        return judgement.expect(
                        !history.absences().isEmpty(),
                        String.format(
                                Locale.ROOT,
                                "By shop-floor, the shop was without an accountant %d times.",
                                history.absences().size()),
                        "no accountant for a while: %s.".formatted(STOP))
                && judgement.expect(
                        !late.isEmpty(),
                        String.format(
                                Locale.ROOT,
                                "Without an accountant, %d orders were placed%s.",
                                late.size(),
                                example(late)),
                        "orders while no accountant is there: %s, then ./shop simulate --orders 20 --rate 20."
                                .formatted(STOP));
    }

    private static String example(List<LogRecord> records) {
        return records.isEmpty() ? "" : ", such as " + records.getFirst().place();
    }

    private boolean caughtUp() {
        var missing = history.late().stream()
                .filter(order -> history.entered(order).isEmpty())
                .toList();
        return judgement.expect(
                missing.isEmpty(),
                missing.isEmpty()
                        ? "All of these are in the ledger."
                        : String.format(
                                Locale.ROOT, "%d of these are not in the ledger%s.", missing.size(), example(missing)),
                "an accountant that catches up: %s.".formatted(START));
    }

    private boolean reset() {
        var back = history.setBack();
        return judgement.expect(
                        !history.reset().isEmpty(),
                        back.isEmpty()
                                ? "By __consumer_offsets, the offsets of the group accountant never went back."
                                : "By __consumer_offsets, the offsets of the group accountant went back to %s."
                                        .formatted(offsets(back)),
                        "offsets that are reset to the earliest, with --execute: %s.".formatted(RESET))
                && judgement.expect(
                        history.late().stream().anyMatch(history::wasReadBeforeReset),
                        String.format(
                                Locale.ROOT,
                                "Of the %d orders that were placed without an accountant, %d were read before the reset.",
                                history.late().size(),
                                history.late().stream()
                                        .filter(history::wasReadBeforeReset)
                                        .count()),
                        "an accountant that catches up before the reset, or you cannot tell one from the other: reset once more. %s."
                                .formatted(RESET))
                && judgement.expect(
                        history.reset().equals(history.used()),
                        "The reset covers these partitions of orders: %s.".formatted(Assignment.text(history.reset())),
                        "all partitions with orders, which are %s; name the topic without a partition: %s."
                                .formatted(Assignment.text(history.used()), RESET));
    }

    private static String offsets(List<Commit> commits) {
        return commits.stream()
                .map(commit -> String.format(Locale.ROOT, "%s@%d", commit.partition(), commit.offset()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private boolean readAgain() {
        var unread = history.unread();
        return judgement.expect(
                        !history.now().members().isEmpty(),
                        String.format(
                                Locale.ROOT,
                                "The group accountant has now %d members.",
                                history.now().members().size()),
                        "an accountant that reads everything again: %s.".formatted(START))
                && judgement.expect(
                        unread.isEmpty(),
                        String.format(
                                Locale.ROOT,
                                "After the reset, %d partitions were not yet read again to the last order.",
                                unread.size()),
                        "0 partitions, and these are left: %s. Wait until ./shop status shows no lag."
                                .formatted(Assignment.text(unread)));
    }

    private void ledger() {
        var orders = history.orders();
        var rows = history.rows().size();
        var again = history.enteredAgain();
        judgement.expect(
                rows == orders && again.isEmpty(),
                String.format(
                        Locale.ROOT,
                        "Since the lesson began, %d orders were placed, and the ledger has %d rows for them; %d orders were entered a second time%s.",
                        orders,
                        rows,
                        again.size(),
                        example(again)),
                "one row for each order, entered at the first reading. Was the ledger changed by hand? ./shop cash-up names the orders.");
        judgement.measured(rows == orders ? "b" : rows > orders ? "a" : "c");
    }
}
