package fishandchips.lessons.crashes;

import fishandchips.console.Screen;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.program.Fault;
import fishandchips.lessons.program.Fault.Point;
import fishandchips.lessons.program.ProgramEnd;
import java.util.Locale;
import java.util.Map;

/** A preparer that writes its records and commits its offsets in one transaction has each order ready once for readers of committed records. */
public final class TransactionsLesson implements PreparerLesson {

    private static final LearnerPreparer PREPARER = new LearnerPreparer(11);
    private static final int ORDERS = SmallKitchen.ORDERS;
    private static final int WITH_ABORTED = SmallKitchen.ORDERS + PreparerTrial.IN_THE_MIDDLE;

    @Override
    public LearnerPreparer preparer() {
        return PREPARER;
    }

    @Override
    public Map<String, Exercise> variants() {
        return Map.of("crash", TransactionsLesson::crash);
    }

    private static void crash(Classroom room, Screen screen) throws Exception {
        var seen = PREPARER.own(room, screen::line).killed(PreparerTrial.BETWEEN_RECORDS);
        screen.lines(seen.summary());
        screen.line(String.format(
                Locale.ROOT,
                "of these orders a reader of committed records sees %d records, any other reader %d",
                seen.ready().size(),
                seen.all().size()));
        var first = seen.ends().getFirst();
        screen.line(String.format(
                Locale.ROOT,
                "after the first run lesson11-ready ended at offset %d, and its last stable offset was %d",
                first.end(),
                first.stable()));
    }

    /** The second crash proves that the consumer tells what it does. The third does not happen if the program commits with its producer alone. */
    @Override
    public Judgement check(Classroom room) throws Exception {
        return judge(PREPARER.own(room, _ -> {})
                .killed(
                        PreparerTrial.BETWEEN_RECORDS,
                        Fault.crash(Point.CONSUMED, 1),
                        Fault.crash(Point.COMMITTED, 1)));
    }

    static Judgement judge(Preparation seen) {
        var judgement = new Judgement();
        var findings = new PreparationFindings(11, judgement, seen);
        if (findings.wasKilled()
                && wroteInTransaction(judgement, seen)
                && findings.wasKilledWhen(
                        "its consumer had handed out orders", seen.runs().get(1))
                && committedInTransaction(judgement, seen)
                && findings.endedThen(ProgramEnd.ENDED)
                && isSettled(judgement, seen)
                && findings.allAreReady(
                        "the program adds its offsets to the transaction in which it writes the records for them.")) {
            judgement.expect(
                    seen.doubled().isEmpty(),
                    String.format(
                            Locale.ROOT,
                            "%s A reader of committed records sees %d records, any other reader %d.",
                            findings.doubles(),
                            seen.ready().size(),
                            seen.all().size()),
                    "all records of a batch, and its offsets, belong to one transaction.");
            judgement.measured(letter(seen));
        }
        return judgement;
    }

    private static boolean wroteInTransaction(Judgement judgement, Preparation seen) {
        var killed = seen.ends().getFirst();
        return judgement.expect(
                killed.stable() < killed.end(),
                String.format(
                        Locale.ROOT,
                        "When the program was killed, lesson11-ready ended at offset %d, and its last stable offset was %d: %s.",
                        killed.end(),
                        killed.stable(),
                        killed.stable() < killed.end()
                                ? "a transaction was open"
                                : "no transaction was open, and every reader sees what was written"),
                "the producer has a transactional.id, calls initTransactions once and beginTransaction before the records of a batch, and does not commit before all of them are sent.");
    }

    private static boolean committedInTransaction(Judgement judgement, Preparation seen) {
        var outside = seen.runs().size() > 3;
        return judgement.expect(
                !outside,
                outside
                        ? "The consumer committed offsets itself: a crash just before that would have the batch done twice, although its transaction is committed."
                        : "The consumer committed no offsets itself.",
                "producer.sendOffsetsToTransaction takes the place of consumer.commitSync.");
    }

    private static boolean isSettled(Judgement judgement, Preparation seen) {
        var last = seen.ends().getLast();
        return judgement.expect(
                last.stable() == last.end(),
                String.format(
                        Locale.ROOT,
                        "When the program had run again, lesson11-ready ended at offset %d, and its last stable offset was %d.",
                        last.end(),
                        last.stable()),
                "no transaction is open: the program has the same transactional.id after each start, so that initTransactions aborts the one that the crash has left, and it commits its last transaction, too.");
    }

    private static String letter(Preparation seen) {
        if (seen.ready().size() == ORDERS && seen.all().size() == ORDERS) {
            return "a";
        }
        if (seen.ready().size() == WITH_ABORTED && seen.all().size() == WITH_ABORTED) {
            return "b";
        }
        return seen.ready().size() == ORDERS && seen.all().size() == WITH_ABORTED
                ? "c"
                : String.format(
                        Locale.ROOT,
                        "%d and %d",
                        seen.ready().size(),
                        seen.all().size());
    }
}
