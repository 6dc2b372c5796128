package fishandchips.lessons.crashes;

import fishandchips.contract.ShopNames;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.program.LearnerProgram;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The preparer that the learner of a lesson edits. It reads {@code lessonN-orders}, and writes {@code lessonN-ready}.
 *
 * @param lesson its number
 */
record LearnerPreparer(int lesson) {

    /** Something that is done to a preparer. */
    @FunctionalInterface
    interface Treatment {

        /** Returns what the preparer has made of its orders. */
        Preparation of(PreparerTrial trial) throws Exception;
    }

    /** Creates the topics, and copies the program. */
    Map<String, String> begin(Classroom room) throws Exception {
        kitchen(room).open("orders", "ready");
        program(room).copy();
        return Map.of();
    }

    /** Runs the learner's program in this way, and shows what became of the orders. */
    Exercise exercise(Treatment treatment) {
        return (room, screen) ->
                screen.lines(treatment.of(own(room, screen::line)).summary());
    }

    /**
     * The learner's program.
     *
     * @param says is told what happens
     */
    PreparerTrial own(Classroom room, Consumer<String> says) throws Exception {
        return trial(room, program(room), says);
    }

    /** The program as the lesson gave it. */
    PreparerTrial given(Classroom room) throws Exception {
        return trial(room, program(room).asGiven(), _ -> {});
    }

    /** Expels members of the group that were killed. */
    void end(Classroom room) throws Exception {
        kitchen(room).expelMembers();
    }

    private PreparerTrial trial(Classroom room, LearnerProgram program, Consumer<String> says) throws Exception {
        return new PreparerTrial(kitchen(room), program.compile(room.kafka()), says);
    }

    private LearnerProgram program(Classroom room) {
        return new LearnerProgram(lesson, room.folder(), "Preparer");
    }

    private static SmallKitchen kitchen(Classroom room) {
        return new SmallKitchen(room, ShopNames.PREPARER);
    }
}
