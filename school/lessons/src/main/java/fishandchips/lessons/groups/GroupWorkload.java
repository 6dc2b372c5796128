package fishandchips.lessons.groups;

import fishandchips.console.ShopFailedException;
import fishandchips.lessons.groups.Evening.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The groups of lesson 14 at work: a steady stream of orders, and small preparers that serve it in each group. The director uses it, on one thread. */
final class GroupWorkload implements AutoCloseable {

    private static final long AN_ORDER_EVERY_MILLIS = 50;
    private static final Duration RECENTLY = Duration.ofMillis(500);

    private final Map<String, String> kafka;
    private final String prefix;
    private final String orders;
    private final String ready;
    private final Producer<String, String> producer;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Integer, List<PlainPreparer>> preparers = new HashMap<>();
    private final List<Served> served = new ArrayList<>();
    private final Map<Step, Instant> starts = new EnumMap<>(Step.class);
    private volatile boolean closing;
    private volatile @Nullable RuntimeException failure;

    GroupWorkload(Map<String, String> kafka, String prefix, String orders, String ready) {
        this.kafka = kafka;
        this.prefix = prefix;
        this.orders = orders;
        this.ready = ready;
        var settings = new HashMap<String, Object>(kafka);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        threads.execute(this::takeOrders);
    }

    private void takeOrders() {
        try {
            while (!closing) {
                for (var partition = 0; partition < Evening.PARTITIONS; partition++) {
                    var _ = producer.send(new ProducerRecord<>(orders, partition, null, "cod and chips"));
                }
                TimeUnit.MILLISECONDS.sleep(AN_ORDER_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes that a step begins. */
    void mark(Step step) {
        starts.put(step, write(Evening.STEP, step.name()));
    }

    /** Writes a record, and returns when the broker has stored it. */
    private Instant write(String key, String value) {
        try {
            var stored = producer.send(new ProducerRecord<>(ready, key, value)).get();
            return Instant.ofEpochMilli(stored.timestamp());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShopFailedException("The evening was interrupted.", e);
        } catch (ExecutionException e) {
            throw new ShopFailedException("Kafka does not store what the preparers serve: " + e.getMessage(), e);
        }
    }

    /** A preparer of this number joins each group. */
    void employ(int number) {
        preparers.put(
                number,
                Arrays.stream(MeasuredGroup.values())
                        .map(group -> start(group, number))
                        .toList());
    }

    private PlainPreparer start(MeasuredGroup group, int number) {
        var consumer = new KafkaConsumer<>(
                group.settings(kafka, prefix), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var preparer = new PlainPreparer(consumer, orders, (partition, turn) -> serve(group, partition, number, turn));
        threads.execute(() -> watch(preparer));
        return preparer;
    }

    private void watch(PlainPreparer preparer) {
        try {
            preparer.run();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void serve(MeasuredGroup group, int partition, int number, int turn) {
        var order = new Served(group, partition, number, turn, Instant.EPOCH);
        var at = write(group.label(), order.value());
        synchronized (served) {
            served.add(new Served(group, partition, number, turn, at));
        }
    }

    /** The preparers of this number leave their groups. */
    void dismiss(int number) {
        end(number, PlainPreparer::leave);
    }

    /** The preparers of this number stop without a word. */
    void kill(int number) {
        end(number, PlainPreparer::die);
    }

    private void end(int number, Consumer<PlainPreparer> how) {
        Objects.requireNonNull(preparers.remove(number)).forEach(how);
    }

    /** What has happened so far. */
    Evening evening() {
        synchronized (served) {
            return new Evening(List.copyOf(served), Map.copyOf(starts));
        }
    }

    /**
     * Whether in each group these preparers, and no others, serve equally many partitions just now.
     *
     * @throws ShopFailedException when a preparer has failed
     */
    boolean isSharedBy(Set<Integer> numbers) {
        var reason = failure;
        if (reason != null) {
            throw new ShopFailedException("A preparer of this lesson has failed: " + reason.getMessage(), reason);
        }
        var all = evening().served();
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
        closing = true;
        preparers.values().forEach(each -> each.forEach(PlainPreparer::leave));
        threads.close();
        producer.close();
    }
}
