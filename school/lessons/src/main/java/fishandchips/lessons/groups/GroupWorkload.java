package fishandchips.lessons.groups;

import fishandchips.console.Interruption;
import fishandchips.console.ShopFailedException;
import fishandchips.fleet.groups.NewRecords;
import fishandchips.fleet.programs.StationProgram;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.LogRecord;
import fishandchips.lessons.groups.Evening.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * The groups of lesson 14 at work: a steady stream of orders, and small preparers that serve it. Those of one number work in a process of their
 * own, which can be killed. Used by one thread.
 */
final class GroupWorkload implements AutoCloseable {

    /** The number of the preparers in the other process. */
    static final int ELSEWHERE = 2;

    private static final long AN_ORDER_EVERY_MILLIS = 50;
    private static final Duration RECENTLY = Duration.ofMillis(500);
    private static final int PATIENCE_SECONDS = 10;

    private final Preparers preparers;
    private final NewRecords ready;
    private final List<LogRecord> seen = new ArrayList<>();
    private final Thread customers = Thread.ofPlatform().name("customers").unstarted(this::order);
    private @Nullable Process elsewhere;

    /** Nobody works yet. Closing this leaves the preparers here at work. */
    GroupWorkload(Classroom room, Preparers preparers) {
        this.preparers = preparers;
        preparers.awaitTopic();
        ready = new NewRecords(room.kafka(), room.prefix() + "ready", this::see);
    }

    /** Begins with the orders, and with preparer {@link #ELSEWHERE} in each group. */
    void begin(Classroom room) throws IOException {
        var words = new ArrayList<>(StationProgram.javaCommand());
        words.addAll(List.of(
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "--enable-native-access=ALL-UNNAMED"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Preparers.class.getName()));
        words.addAll(Preparers.arguments(room.kafka(), room.prefix(), ELSEWHERE));
        elsewhere = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(
                        Redirect.to(room.folder().resolve("preparers.log").toFile()))
                .start();
        customers.start();
    }

    private void order() {
        try {
            while (true) {
                preparers.order();
                TimeUnit.MILLISECONDS.sleep(AN_ORDER_EVERY_MILLIS);
            }
        } catch (InterruptedException | InterruptException _) {
            // closed
        }
    }

    private void see(ConsumerRecord<byte[], byte[]> record) {
        synchronized (seen) {
            seen.add(LogRecord.of(record));
        }
    }

    /** What was written so far. */
    List<LogRecord> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    /** Writes that a step begins. */
    void mark(Step step) throws InterruptedException {
        try {
            preparers.write(Evening.STEP, step.name()).get();
        } catch (ExecutionException e) {
            throw new ShopFailedException("Kafka does not store what happens: " + e.getMessage(), e);
        }
    }

    /** A preparer of this number joins each group. */
    void employ(int number) {
        preparers.employ(number);
    }

    /** The preparers of this number leave their groups. */
    void dismiss(int number) {
        preparers.dismiss(number);
    }

    /** Kills the process of the preparers {@link #ELSEWHERE}. */
    void kill() {
        Objects.requireNonNull(elsewhere).destroyForcibly();
    }

    /**
     * Whether in each group these preparers, and no others, serve equally many partitions just now.
     *
     * @throws ShopFailedException when a preparer has failed
     */
    boolean isSharedBy(Set<Integer> numbers) {
        preparers.insistOnWork();
        var all =
                seen().stream().flatMap(record -> Served.parse(record).stream()).toList();
        return !all.isEmpty()
                && Arrays.stream(MeasuredGroup.values())
                        .allMatch(group -> isSharedBy(
                                numbers, group, all, all.getLast().at().minus(RECENTLY)));
    }

    private static boolean isSharedBy(Set<Integer> numbers, MeasuredGroup group, List<Served> all, Instant recently) {
        var last = all.stream()
                .filter(each -> each.group() == group && each.at().isAfter(recently))
                .collect(Collectors.toMap(Served::partition, Served::preparer, (_, later) -> later));
        var counts = last.values().stream().collect(Collectors.groupingBy(number -> number, Collectors.counting()));
        return last.size() == Evening.PARTITIONS
                && counts.keySet().equals(numbers)
                && counts.values().stream().distinct().count() == 1;
    }

    /** No more orders come, and the preparers of the other process leave. Returns when they have, also when this thread is interrupted. */
    @Override
    public void close() {
        Interruption.outlast(this::end);
    }

    private void end() {
        customers.interrupt();
        try {
            customers.join();
            if (elsewhere != null) {
                end(elsewhere);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } finally {
            ready.close();
        }
    }

    private static void end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
