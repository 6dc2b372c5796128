package fishandchips.lessons.crashes;

import fishandchips.console.Stopwatch;
import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.crashes.SmallKitchen.LogEnd;
import fishandchips.lessons.program.CompiledProgram;
import fishandchips.lessons.program.Fault;
import fishandchips.lessons.program.Fault.Point;
import fishandchips.lessons.program.ProgramEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Has a learner's preparer prepare twelve orders.
 *
 * @param says is told what happens, and what the program prints; from one thread at a time
 */
record PreparerTrial(SmallKitchen kitchen, CompiledProgram program, Consumer<String> says) {

    /** After so many records the preparer is killed, or freezes. */
    static final int IN_THE_MIDDLE = 4;

    /** It is killed when Kafka has acknowledged its fourth record. */
    static final Fault BETWEEN_RECORDS = Fault.crash(Point.ACKNOWLEDGED, IN_THE_MIDDLE);

    private static final String MEAL = "cod and chips";
    private static final Duration FOR_MARKERS = Duration.ofSeconds(3);
    private static final long LOOK_EVERY_MILLIS = 50;

    /** Lets the program work. */
    Preparation undisturbed() throws Exception {
        return run(new ArrayList<>(), order(), null);
    }

    /** Kills the program at these points, one in each run, and starts it again each time. A run that ends otherwise is the last. */
    Preparation killed(Fault... faults) throws Exception {
        var orders = order();
        var runs = new ArrayList<Run>();
        for (var fault : faults) {
            var seen = run(runs, orders, fault);
            if (seen.runs().getLast() != ProgramEnd.KILLED) {
                return seen;
            }
            says.accept("--- The command starts the program again.");
        }
        return run(runs, orders, null);
    }

    /** Freezes the program when Kafka has acknowledged its fourth record, and lets it go on when a second instance has done the work. */
    Preparation frozen() throws Exception {
        var orders = order();
        var runs = new ArrayList<Run>();
        var fault = Fault.freeze(Point.ACKNOWLEDGED, IN_THE_MIDDLE);
        try (var first = program.start(fault, Map.of(), line -> says.accept("first instance:  " + line))) {
            if (first.awaitFrozen()) {
                says.accept("--- The command starts a second instance.");
                var second = program.run(null, Map.of(), line -> says.accept("second instance: " + line));
                runs.add(new Run(second, kitchen.end("ready")));
                says.accept("--- The command lets the first instance go on.");
                first.release();
            }
            runs.add(new Run(first.awaitEnd(), settledEnd()));
        }
        return look(runs, orders);
    }

    private record Run(ProgramEnd how, LogEnd end) {}

    private List<LogRecord> order() throws Exception {
        var orders = kitchen.order(_ -> MEAL);
        says.accept(String.format(
                Locale.ROOT,
                "--- %d customers order: %s to %s.",
                orders.size(),
                orders.getFirst().key(),
                orders.getLast().key()));
        return orders;
    }

    private Preparation run(List<Run> runs, List<LogRecord> orders, @Nullable Fault fault) throws Exception {
        var how = program.run(fault, Map.of(), says);
        runs.add(new Run(how, how == ProgramEnd.KILLED ? kitchen.end("ready") : settledEnd()));
        return look(runs, orders);
    }

    /** Kafka marks a transaction as committed or aborted a moment after it has told the program. */
    private LogEnd settledEnd() throws Exception {
        var watch = new Stopwatch();
        var end = kitchen.end("ready");
        while (end.stable() < end.end() && !watch.isPast(FOR_MARKERS)) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            end = kitchen.end("ready");
        }
        return end;
    }

    private Preparation look(List<Run> runs, List<LogRecord> orders) throws Exception {
        var ids = orders.stream().map(LogRecord::key).collect(Collectors.toSet());
        var topic = kitchen.room().prefix() + "ready";
        return new Preparation(
                orders,
                kitchen.room().since(topic).stream()
                        .filter(each -> ids.contains(each.key()))
                        .toList(),
                kitchen.room().withUncommitted(topic).stream()
                        .filter(each -> ids.contains(each.key()))
                        .toList(),
                kitchen.committed(),
                runs.stream().map(Run::how).toList(),
                runs.stream().map(Run::end).toList());
    }
}
