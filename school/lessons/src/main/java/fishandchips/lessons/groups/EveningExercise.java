package fishandchips.lessons.groups;

import fishandchips.console.Screen;
import fishandchips.console.Stopwatch;
import fishandchips.console.Table;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.groups.Evening.Step;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Plays the evening of lesson 14 in all groups at once, and shows what each step meant for their partitions. */
final class EveningExercise implements Exercise {

    /** How long a step may take until the evening goes on without it. */
    static final Duration LONGEST = Duration.ofSeconds(15);

    private static final Map<String, String> BROKER_TIME = Map.of("message.timestamp.type", "LogAppendTime");

    @Override
    public void run(Classroom room, Screen screen) throws Exception {
        room.createTopic("orders", Evening.PARTITIONS, BROKER_TIME);
        room.createTopic("ready", 1, BROKER_TIME);
        try (var preparers = new Preparers(room.kafka(), room.prefix());
                var workload = new GroupWorkload(room, preparers)) {
            workload.begin(room);
            play(workload, screen);
        }
    }

    private static void play(GroupWorkload workload, Screen screen) throws Exception {
        screen.line("Orders come every 50 ms in each of the six partitions.");
        workload.mark(Step.BEGIN);
        workload.employ(1);
        settle(workload, screen, Step.BEGIN, Set.of(1, 2));
        workload.mark(Step.JOIN);
        workload.employ(3);
        settle(workload, screen, Step.JOIN, Set.of(1, 2, 3));
        workload.mark(Step.LEAVE);
        workload.dismiss(1);
        settle(workload, screen, Step.LEAVE, Set.of(2, 3));
        workload.mark(Step.DIE);
        workload.kill();
        settle(workload, screen, Step.DIE, Set.of(3));
        workload.mark(Step.END);
        TimeUnit.MILLISECONDS.sleep(500); // until the last records are seen
        Evening.last(workload.seen()).ifPresent(evening -> screen.lines(table(evening)));
        screen.line("Now ./shop check 14.");
    }

    /** Waits until these preparers serve equally many partitions in each group, or for so long as nobody should have to wait. */
    private static void settle(GroupWorkload workload, Screen screen, Step step, Set<Integer> preparers)
            throws InterruptedException {
        screen.line(step.text());
        var watch = new Stopwatch();
        while (!workload.isSharedBy(preparers) && !watch.isPast(LONGEST)) {
            screen.passing(watch.column() + "  waiting until the others serve all partitions");
            TimeUnit.MILLISECONDS.sleep(100);
        }
        screen.line("%s  %s"
                .formatted(
                        watch.column(),
                        workload.isSharedBy(preparers)
                                ? "all partitions are served"
                                : "some partitions are still not served"));
        TimeUnit.SECONDS.sleep(1);
    }

    static List<String> table(Evening evening) {
        var table = new Table("EVENT", "GROUP", "TAKEN OFF", "THESE WAITED", "OTHERS WAITED");
        for (var step : List.of(Step.JOIN, Step.LEAVE, Step.DIE)) {
            for (var group : MeasuredGroup.values()) {
                var effect = evening.effect(group, step);
                table.row(
                        group == MeasuredGroup.RANGE ? step.text() : "",
                        group.label(),
                        effect.takenOff(),
                        effect.takenOff() == 0 ? "-" : seconds(effect.ofThese()),
                        effect.takenOff() == Evening.PARTITIONS ? "-" : seconds(effect.ofOthers()));
            }
        }
        return table.lines();
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
    }
}
