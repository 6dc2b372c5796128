package fishandchips.lessons.groups;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

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
    private final Process elsewhere;
    private final List<LogRecord> seen = new ArrayList<>();
    private final Thread customers = Thread.ofPlatform().name("customers").unstarted(this::order);

    /** Begins with preparers 1 and 2 in each group. */
    GroupWorkload(Classroom room) throws IOException {
        preparers = new Preparers(room.kafka(), room.prefix());
        ready = new NewRecords(room.kafka(), room.prefix() + "ready", this::see);
        var words = new ArrayList<>(StationProgram.javaCommand());
        words.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m"));
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
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void see(ConsumerRecord<byte[], byte[]> record) {
        synchronized (seen) {
            seen.add(new LogRecord(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    Instant.ofEpochMilli(record.timestamp()),
                    new String(record.key(), UTF_8),
                    new String(record.value(), UTF_8)));
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
        elsewhere.destroyForcibly();
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

    /** All preparers leave. Returns when they have. */
    @Override
    public void close() {
        customers.interrupt();
        endElsewhere();
        preparers.close();
        ready.close();
    }

    private void endElsewhere() {
        try {
            elsewhere.getOutputStream().close();
            if (!elsewhere.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                elsewhere.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            elsewhere.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
