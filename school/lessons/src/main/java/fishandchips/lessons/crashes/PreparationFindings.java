package fishandchips.lessons.crashes;

import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.program.ProgramEnd;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Judges what several lessons expect of a preparer.
 *
 * @param lesson its number
 */
record PreparationFindings(int lesson, Judgement judgement, Preparation seen) {

    /** Whether the program was killed in the middle of its work. */
    boolean wasKilled() {
        return wasKilledWhen(
                String.format(Locale.ROOT, "Kafka had acknowledged %d of its records", PreparerTrial.IN_THE_MIDDLE));
    }

    /** Whether the first run was ended at its point. */
    boolean wasKilledWhen(String point) {
        return wasKilledWhen(point, seen.runs().getFirst());
    }

    /** Whether a run was ended at its point. */
    boolean wasKilledWhen(String point, ProgramEnd how) {
        return judgement.expect(
                how == ProgramEnd.KILLED,
                how == ProgramEnd.KILLED
                        ? "The program was killed when %s, and was started again.".formatted(point)
                        : "The program %s before %s, so it could not be killed then.".formatted(how.words(), point),
                remedy(how));
    }

    private String remedy(ProgramEnd how) {
        return switch (how) {
            case NEVER ->
                "it ends when it has prepared the orders that were there when it started: keep the loop of the given file.";
            case FAILED ->
                String.format(
                        Locale.ROOT,
                        "it runs without an exception; ./shop lesson run %d shows which one it was.",
                        lesson);
            case ENDED, KILLED ->
                String.format(
                        Locale.ROOT,
                        "it gives the settings of kafka.properties to its consumer and its producer, and writes a record to lesson%d-ready for each order.",
                        lesson);
        };
    }

    /** Whether the last run ended so. */
    boolean endedThen(ProgramEnd expected) {
        var how = seen.runs().getLast();
        return judgement.expect(how == expected, "Then it %s.".formatted(how.words()), remedy(how));
    }

    /** Whether every order is ready, and the group is past it. */
    boolean allAreReady(String remedyForLosses) {
        var lost = seen.lost();
        if (!lost.isEmpty()) {
            return judgement.expect(
                    false,
                    String.format(
                            Locale.ROOT,
                            "Lost: %d of %d orders, such as %s. The group is past %s, and no record of lesson%d-ready has its key.",
                            lost.size(),
                            seen.orders().size(),
                            lost.getFirst().key(),
                            lost.getFirst().place(),
                            lesson),
                    remedyForLosses);
        }
        var again = seen.readAgain();
        return judgement.expect(
                again.isEmpty() && seen.waiting().isEmpty(),
                again.isEmpty()
                        ? String.format(
                                Locale.ROOT,
                                "All %d orders are ready: %s.",
                                seen.orders().size(),
                                range(seen.ready()))
                        : String.format(
                                Locale.ROOT,
                                "The group has committed offset %d, and the orders go on to %s: after each start the program reads %d of them again.",
                                seen.committed(),
                                again.getLast().place(),
                                again.size()),
                "the program commits the offsets of what it has read, once the records for it are written.");
    }

    /** Which orders are ready more than once, with the records that prove it. */
    String doubles() {
        var doubled = seen.doubled();
        if (doubled.isEmpty()) {
            return "No order is ready twice.";
        }
        var one = doubled.getFirst();
        return String.format(
                Locale.ROOT,
                "Ready twice: %d of %d orders, such as %s: %s.",
                doubled.size(),
                seen.orders().size(),
                one.key(),
                seen.ready(one).stream().map(LogRecord::place).collect(Collectors.joining(" and ")));
    }

    private static String range(List<LogRecord> records) {
        return "%s to %s"
                .formatted(records.getFirst().place(), records.getLast().place());
    }
}
