package fishandchips.lessons.crashes;

import fishandchips.console.Screen;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.program.LearnerProgram;
import fishandchips.lessons.program.ProgramEnd;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A primary key, and a count that remembers the record which it comes from, make it harmless to process a record again. */
public final class IdempotenceLesson implements Lesson {

    /**
     * What was seen of two programs.
     *
     * @param given the books of the lesson's program, which was killed once and started again
     * @param killed the books of the learner's program, which was killed twice and started again
     * @param replayed the same books when it has read all orders once more
     * @param runs how its runs ended
     */
    record Seen(Books given, Books killed, Books replayed, List<ProgramEnd> runs) {

        Seen {
            runs = List.copyOf(runs);
        }
    }

    @Override
    public int number() {
        return 10;
    }

    @Override
    public Map<String, String> begin(Classroom room) throws Exception {
        kitchen(room).open("orders");
        kitchen(room).order(LedgerTrial::meal);
        program(room).copy();
        return Map.of();
    }

    @Override
    public Optional<Exercise> exercise() {
        return Optional.of((room, screen) -> screen.lines(
                trial(room, program(room), screen::line).undisturbed().summary()));
    }

    @Override
    public Map<String, Exercise> variants() {
        return Map.of("crash", IdempotenceLesson::crash, "replay", IdempotenceLesson::replay);
    }

    private static void crash(Classroom room, Screen screen) throws Exception {
        screen.lines(trial(room, program(room), screen::line).killed().summary());
    }

    private static void replay(Classroom room, Screen screen) throws Exception {
        var trial = trial(room, program(room), screen::line);
        screen.lines(trial.undisturbed().summary());
        screen.lines(trial.replayed().summary());
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        Consumer<String> nobody = _ -> {};
        var own = trial(room, program(room), nobody);
        var given = trial(room, program(room).asGiven(), nobody).killed();
        var killed = own.killedTwice();
        return judge(new Seen(given, killed, own.replayed(), own.runs()));
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        judgement.measured(String.valueOf(seen.given().rows()));
        if (ran(judgement, seen.runs()) && isRight(judgement, "After two crashes", seen.killed())) {
            isRight(judgement, "After it has read all orders once more", seen.replayed());
        }
        return judgement;
    }

    private static boolean ran(Judgement judgement, List<ProgramEnd> runs) {
        var bad = runs.stream()
                .filter(how -> how == ProgramEnd.FAILED || how == ProgramEnd.NEVER)
                .findFirst();
        if (bad.isPresent()) {
            return judgement.expect(
                    false,
                    "The program %s.".formatted(bad.get().words()),
                    "it ends by itself when it has read the orders that are there; ./shop lesson run 10 crash shows what it does.");
        }
        var killed = runs.getFirst() == ProgramEnd.KILLED;
        return judgement.expect(
                killed,
                killed
                        ? "The program was killed between two rows, and again, and ended by itself then."
                        : "The program ended before it had changed 11 rows, so it could not be killed then.",
                "it connects to the database that the environment variable DATABASE names, and writes a row of ledger and one of taken for each order.");
    }

    private static boolean isRight(Judgement judgement, String when, Books books) {
        return ledgerIsRight(judgement, when, books) && countIsRight(judgement, when, books);
    }

    private static boolean ledgerIsRight(Judgement judgement, String when, Books books) {
        var doubled = books.doubled();
        if (!doubled.isEmpty()) {
            return judgement.expect(
                    false,
                    String.format(
                            Locale.ROOT,
                            "%s the ledger has %d rows for %d orders: %d of %s alone.",
                            when,
                            books.rows(),
                            books.orders().size(),
                            books.ledger().get(doubled.getFirst()),
                            doubled.getFirst()),
                    "the order id is the primary key of the ledger, and the INSERT says ON CONFLICT DO NOTHING.");
        }
        var missing = books.missing();
        return judgement.expect(
                missing.isEmpty(),
                missing.isEmpty()
                        ? String.format(
                                Locale.ROOT,
                                "%s the ledger has one row for each of %d orders.",
                                when,
                                books.orders().size())
                        : "%s the ledger has no row of %s.".formatted(when, String.join(", ", missing)),
                "the program commits the offsets of the orders after it has written their rows, not before.");
    }

    private static boolean countIsRight(Judgement judgement, String when, Books books) {
        return judgement.expect(
                books.tooMany() + books.tooFew() == 0,
                "%s the portions taken are %s; %s were ordered.".formatted(when, books.taken(), books.ordered()),
                books.tooMany() > 0
                        ? "the row of a portion remembers the offset of the order that it has counted last, and counts only orders behind that one."
                        : "a count and what says that it is done change in one statement or one transaction; a crash between the two has lost the count.");
    }

    @Override
    public void end(Classroom room) throws Exception {
        kitchen(room).expelMembers();
    }

    private static SmallKitchen kitchen(Classroom room) {
        return new SmallKitchen(room, "ledger");
    }

    private static LearnerProgram program(Classroom room) {
        return new LearnerProgram(10, room.folder(), "Ledger");
    }

    private static LedgerTrial trial(Classroom room, LearnerProgram program, Consumer<String> says) throws Exception {
        return new LedgerTrial(kitchen(room), program.compile(room.kafka()), says);
    }
}
