package fishandchips.lessons.groups;

import fishandchips.console.Interruption;
import fishandchips.console.ShopFailedException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Small preparers in this process, one of each number in each group of lesson 14. Used by one thread. */
final class Preparers implements AutoCloseable {

    private final Map<String, String> kafka;
    private final String prefix;
    private final Producer<String, String> producer;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<Integer, List<PlainPreparer>> preparers = new ConcurrentHashMap<>();
    private volatile @Nullable Exception failure;

    /**
     * None yet.
     *
     * @param prefix the beginning of the names of all topics and groups
     */
    Preparers(Map<String, String> kafka, String prefix) {
        this.kafka = Map.copyOf(kafka);
        this.prefix = prefix;
        var settings = new HashMap<String, Object>(kafka);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /** What {@link #main} has to be told to make the same here and there. */
    static List<String> arguments(Map<String, String> kafka, String prefix, int number) {
        return Stream.concat(
                        Stream.of(prefix, String.valueOf(number)),
                        kafka.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue()))
                .toList();
    }

    /** Works in a process of its own until nobody holds its input any more. */
    public static void main(String[] arguments) throws IOException {
        var kafka = Arrays.stream(arguments)
                .skip(2)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        try (var preparers = new Preparers(kafka, arguments[0])) {
            preparers.employ(Integer.parseInt(arguments[1]));
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Returns when Kafka knows the topic on which they write what happens. */
    void awaitTopic() {
        var _ = producer.partitionsFor(prefix + "ready");
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
        var preparer = new PlainPreparer(
                new KafkaConsumer<>(
                        group.settings(kafka, prefix), new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                (partition, turn) -> write(group.label(), Served.value(partition, number, turn)));
        threads.execute(() -> work(preparer));
        return preparer;
    }

    private void work(PlainPreparer preparer) {
        try {
            preparer.work(prefix + "orders");
        } catch (Exception e) {
            failure = e;
        }
    }

    /** Writes a record about this evening. */
    Future<RecordMetadata> write(String key, String value) {
        return producer.send(new ProducerRecord<>(prefix + "ready", key, value));
    }

    /** An order for each partition. */
    void order() {
        for (var partition = 0; partition < Evening.PARTITIONS; partition++) {
            var _ = producer.send(new ProducerRecord<>(prefix + "orders", partition, null, "cod and chips"));
        }
    }

    /** The preparers of this number leave their groups. */
    void dismiss(int number) {
        Objects.requireNonNull(preparers.remove(number)).forEach(PlainPreparer::leave);
    }

    /**
     * Insists that all go on.
     *
     * @throws ShopFailedException when one has failed
     */
    void insistOnWork() {
        var reason = failure;
        if (reason != null) {
            throw new ShopFailedException("A preparer of this lesson has failed: " + reason.getMessage(), reason);
        }
    }

    /** All leave. Returns when they have, also when this thread is interrupted. */
    @Override
    public void close() {
        Interruption.outlast(this::end);
    }

    private void end() {
        preparers.values().forEach(each -> each.forEach(PlainPreparer::leave));
        threads.close();
        producer.close();
    }
}
