package fishandchips.lessons.groups;

import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Cleaning;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.course.Judgement;
import fishandchips.lessons.course.Lesson;
import fishandchips.lessons.groups.Evening.Effect;
import fishandchips.lessons.groups.Evening.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.GroupType;

/** Lesson 14: the classic and the new group protocol, measured in the same evening. */
public final class GroupProtocolsLesson implements Lesson {

    /**
     * What is looked at.
     *
     * @param evening the last one that came to its end
     * @param types the types of the groups; one that is not there is left out
     */
    record Seen(Optional<Evening> evening, Map<MeasuredGroup, GroupType> types) {}

    @Override
    public int number() {
        return 14;
    }

    @Override
    public Optional<Exercise> exercise() {
        return Optional.of(new EveningExercise());
    }

    @Override
    public Judgement check(Classroom room) throws Exception {
        return judge(new Seen(Evening.last(room.since(room.prefix() + "ready")), types(room)));
    }

    private static Map<MeasuredGroup, GroupType> types(Classroom room) throws Exception {
        var types = new EnumMap<MeasuredGroup, GroupType>(MeasuredGroup.class);
        for (var listing : room.admin().listGroups().all().get()) {
            for (var group : MeasuredGroup.values()) {
                if (listing.groupId().equals(room.prefix() + group.label())) {
                    types.put(group, listing.type().orElse(GroupType.UNKNOWN));
                }
            }
        }
        return types;
    }

    static Judgement judge(Seen seen) {
        var judgement = new Judgement();
        var evening = seen.evening().filter(Evening::isWhole);
        judgement.expect(
                evening.isPresent(),
                evening.map(whole -> String.format(
                                Locale.ROOT,
                                "lesson14-ready has an evening with %d served orders.",
                                whole.served().size()))
                        .orElse("lesson14-ready has no evening that came to its end."),
                "an evening to its end: ./shop lesson run 14, which takes about half a minute.");
        if (evening.isPresent()) {
            judgeTypes(judgement, seen.types());
            for (var step : List.of(Step.JOIN, Step.LEAVE, Step.DIE)) {
                judge(judgement, evening.get(), step);
            }
            judgement.measured(String.valueOf(
                    evening.get().effect(MeasuredGroup.CONSUMER, Step.JOIN).takenOff()));
        }
        return judgement;
    }

    private static void judgeTypes(Judgement judgement, Map<MeasuredGroup, GroupType> types) {
        for (var group : MeasuredGroup.values()) {
            var type = types.get(group);
            judgement.expect(
                    type == group.type(),
                    type == null
                            ? "Kafka has no group lesson14-%s.".formatted(group.label())
                            : "The group lesson14-%s is of the type %s.".formatted(group.label(), type),
                    "a group of the type %s, as ./shop lesson run 14 makes it. Start over: ./shop lesson reset 14."
                            .formatted(group.type()));
        }
    }

    private static void judge(Judgement judgement, Evening evening, Step step) {
        for (var group : MeasuredGroup.values()) {
            var effect = evening.effect(group, step);
            judgement.expect(
                    effect.takenOff() > 0 && effect.unserved().isEmpty(),
                    "lesson14-%s, %s: %s".formatted(group.label(), step.text(), text(effect)),
                    group == MeasuredGroup.CONSUMER && step == Step.DIE
                            ? String.format(
                                    Locale.ROOT,
                                    "partitions that others take over within %d s. Give lesson14-consumer a session of 6 s, as in step 1 of the page, and run again; without it, it has the broker's 45 s.",
                                    EveningExercise.LONGEST.toSeconds())
                            : "partitions that move and are served again. The machine may have been too busy; run again: ./shop lesson run 14.");
        }
    }

    private static String text(Effect effect) {
        var others = Evening.PARTITIONS - effect.takenOff();
        return String.format(
                Locale.ROOT,
                "%d partitions were taken off and waited up to %s%s.%s",
                effect.takenOff(),
                EveningExercise.seconds(effect.ofThese()),
                others == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                ", %d were not and waited up to %s",
                                others,
                                EveningExercise.seconds(effect.ofOthers())),
                effect.unserved().isEmpty() ? "" : " At the end nobody served %s.".formatted(effect.unserved()));
    }

    /** Nobody waits until the preparer that died is missed, or those of a run that was killed. */
    @Override
    public void end(Classroom room) throws Exception {
        for (var group : MeasuredGroup.values()) {
            new Cleaning(room).removeMembers(room.prefix() + group.label());
        }
    }
}
