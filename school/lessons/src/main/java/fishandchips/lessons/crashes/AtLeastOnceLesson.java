package fishandchips.lessons.crashes;

import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.program.Fault;
import fishandchips.lessons.program.Fault.Point;
import fishandchips.lessons.program.ProgramEnd;
import java.nio.file.Path;
import java.util.Map;

/** A preparer that commits before it works loses orders when it crashes; one that commits afterwards prepares some twice. */
public final class AtLeastOnceLesson implements PreparerLesson {

    private static final LearnerPreparer PREPARER = new LearnerPreparer(9);

    /**
     * What was seen of two preparers that were killed.
     *
     * @param given the one of the lesson, which commits first, killed between two records
     * @param own the learner's, killed there, too
     * @param committed the learner's, killed when its consumer had committed for the first time
     */
    record Seen(Preparation given, Preparation own, Preparation committed) {}

    @Override
    public LearnerPreparer preparer() {
        return PREPARER;
    }

    @Override
    public Map<String, Exercise> variants() {
        return Map.of(
                "crash",
                PREPARER.exercise(trial -> trial.killed(PreparerTrial.BETWEEN_RECORDS)),
                "wrong-kitchen",
                new WrongKitchen());
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        var own = PREPARER.own(room, _ -> {});
        return judge(new Seen(
                PREPARER.given(room).killed(PreparerTrial.BETWEEN_RECORDS),
                own.killed(PreparerTrial.BETWEEN_RECORDS),
                own.killed(Fault.crash(Point.COMMITTED, 1))));
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        if (seen.given().ranAs(ProgramEnd.KILLED, ProgramEnd.ENDED)) {
            judgement.measured(String.valueOf(seen.given().lost().size()));
        }
        var between = new PreparationFindings(9, judgement, seen.own());
        var committed = new PreparationFindings(9, judgement, seen.committed());
        if (between.wasKilled()
                && losesNothing(between)
                && committed.wasKilledWhen("its consumer had committed offsets for the first time")
                && losesNothing(committed)) {
            judgement.expect(true, between.doubles(), "");
        }
        return judgement;
    }

    private static boolean losesNothing(PreparationFindings findings) {
        return findings.endedThen(ProgramEnd.ENDED)
                && findings.allAreReady(
                        "the program commits the offset of an order after its record on lesson9-ready is acknowledged, not before.");
    }

    @Override
    public void end(Classroom room) throws Exception {
        PreparerLesson.super.end(room);
        endProcesses(room.folder());
    }

    @Override
    public void endProcesses(Path folder) throws Exception {
        WrongKitchen.end(folder);
    }
}
