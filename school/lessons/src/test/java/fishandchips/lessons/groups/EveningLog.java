package fishandchips.lessons.groups;

import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.groups.Evening.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes evenings of lesson 14 as the topic {@code lesson14-ready} has them: an order of each partition every 100 ms. */
final class EveningLog {

    private static final Duration TICK = Duration.ofMillis(100);
    private static final int TICKS_OF_A_PAUSE = 9;
    private static final int TICKS_OF_A_STEP = 30;

    private final List<LogRecord> records = new ArrayList<>();
    private final Map<MeasuredGroup, int[]> preparers = new HashMap<>();
    private Instant now = Instant.EPOCH;
    private boolean third = true;
    private Duration standstill = Duration.ZERO;
    private @Nullable MeasuredGroup unnoticed;

    List<LogRecord> records() {
        return List.copyOf(records);
    }

    /** In this group nobody notices that the second preparer dies; null when all notice. */
    void keepDead(@Nullable MeasuredGroup group) {
        unnoticed = group;
    }

    /** At the end of each step the whole machine stands still. */
    void standStill(Duration time) {
        standstill = time;
    }

    /** Nobody joins as third. */
    void withoutThird() {
        third = false;
    }

    void mark(Step step) {
        add("step", step.name());
    }

    /** Plays an evening. When a third one joins, range takes all partitions off, and the others two of them. */
    void wholeEvening() {
        step(Step.BEGIN, 1, 1, 1, 2, 2, 2);
        if (third) {
            step(Step.JOIN, 1, 1, 3, 2, 2, 3);
        } else {
            step(Step.JOIN, 1, 1, 1, 2, 2, 2);
        }
        step(Step.LEAVE, 2, 2, 3, 3, 2, 3);
        step(Step.DIE, 3, 3, 3, 3, 3, 3);
        mark(Step.END);
    }

    /** The preparers of the partitions from now on. A partition that moves is not served for a pause. */
    private void step(Step step, int... next) {
        mark(step);
        var before = Map.copyOf(preparers);
        Arrays.stream(MeasuredGroup.values()).forEach(group -> preparers.put(group, next));
        for (var tick = 0; tick < TICKS_OF_A_STEP; tick++) {
            now = now.plus(TICK);
            for (var group : MeasuredGroup.values()) {
                serve(group, step, before.getOrDefault(group, next), next, tick);
            }
        }
        now = now.plus(standstill);
    }

    private void serve(MeasuredGroup group, Step step, int[] before, int[] next, int tick) {
        for (var partition = 0; partition < next.length; partition++) {
            var moves = before[partition] != next[partition]
                    || (group == MeasuredGroup.RANGE && step == Step.JOIN && third);
            var dead = group == unnoticed && step == Step.DIE && before[partition] == 2;
            if (!dead && (!moves || tick >= TICKS_OF_A_PAUSE)) {
                var turns = group == MeasuredGroup.RANGE && step.compareTo(Step.JOIN) >= 0 && third ? 2 : 1;
                add(group.label(), String.format(Locale.ROOT, "%d %d %d", partition, next[partition], turns));
            }
        }
    }

    private void add(String key, String value) {
        records.add(new LogRecord("lesson14-ready", 0, records.size(), now, key, value));
    }
}
