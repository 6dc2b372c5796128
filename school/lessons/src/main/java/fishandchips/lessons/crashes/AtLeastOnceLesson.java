package fishandchips.lessons.crashes;

import fishandchips.console.Screen;
import fishandchips.contract.ShopNames;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.program.LearnerProgram;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A preparer that commits before it works loses orders when it crashes; one that commits afterwards prepares some twice. */
public final class AtLeastOnceLesson implements Lesson {

    /**
     * What was seen of two preparers that were killed in the middle.
     *
     * @param given the one of the lesson, which commits first
     * @param own the learner's
     */
    record Seen(Preparation given, Preparation own) {}

    @Override
    public int number() {
        return 9;
    }

    @Override
    public Map<String, String> begin(Classroom room) throws Exception {
        kitchen(room).open("orders", "ready");
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
        return Map.of("crash", AtLeastOnceLesson::crash, "wrong-kitchen", new WrongKitchen());
    }

    private static void crash(Classroom room, Screen screen) throws Exception {
        screen.lines(trial(room, program(room), screen::line).killed(null).summary());
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        Consumer<String> nobody = _ -> {};
        var own = trial(room, program(room), nobody);
        var given = trial(room, program(room).asGiven(), nobody);
        return judge(new Seen(given.killed(null), own.killed(null)));
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        judgement.measured(String.valueOf(seen.given().lost().size()));
        var findings = new PreparationFindings(9, judgement, seen.own());
        if (findings.wasKilledAndEndedThen()
                && findings.allAreReady(
                        "the program commits the offset of an order after its record on lesson9-ready is acknowledged, not before.")) {
            judgement.expect(true, findings.doubles(), "");
        }
        return judgement;
    }

    @Override
    public void end(Classroom room) throws Exception {
        kitchen(room).expelMembers();
        WrongKitchen.end(room);
    }

    private static SmallKitchen kitchen(Classroom room) {
        return new SmallKitchen(room, ShopNames.PREPARER);
    }

    private static LearnerProgram program(Classroom room) {
        return new LearnerProgram(9, room.folder(), "Preparer");
    }

    private static PreparerTrial trial(Classroom room, LearnerProgram program, Consumer<String> says) throws Exception {
        return new PreparerTrial(kitchen(room), program.compile(room.kafka()), says);
    }
}
