package fishandchips.lessons.crashes;

import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.program.ProgramEnd;
import java.util.Map;
import java.util.Optional;

/** A preparer that commits before it works loses orders when it crashes; one that commits afterwards prepares some twice. */
public final class AtLeastOnceLesson implements Lesson {

    private static final LearnerPreparer PREPARER = new LearnerPreparer(9);

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
        return PREPARER.begin(room);
    }

    @Override
    public Optional<Exercise> exercise() {
        return Optional.of(PREPARER.exercise(PreparerTrial::undisturbed));
    }

    @Override
    public Map<String, Exercise> variants() {
        return Map.of("crash", PREPARER.exercise(trial -> trial.killed(null)), "wrong-kitchen", new WrongKitchen());
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        var own = PREPARER.own(room, _ -> {});
        return judge(new Seen(PREPARER.given(room).killed(null), own.killed(null)));
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        if (seen.given().ranAs(ProgramEnd.KILLED, ProgramEnd.ENDED)) {
            judgement.measured(String.valueOf(seen.given().lost().size()));
        }
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
        PREPARER.end(room);
        WrongKitchen.end(room);
    }
}
