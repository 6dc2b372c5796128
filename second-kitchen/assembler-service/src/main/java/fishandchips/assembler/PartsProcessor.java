package fishandchips.assembler;

import fishandchips.station.DeadLetters;
import fishandchips.station.Outbox;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Connects a {@link PartsDesk} with Kafka Streams, which makes one processor for each partition of {@code kitchen-parts} and calls it on one
 * thread.
 */
class PartsProcessor implements Processor<byte[], byte[], byte[], ProducerRecord<byte[], byte[]>> {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(1);

    private final Assembler assembler;
    private final Function<Outbox, DeadLetters> deadLetters;
    private final AssemblerMetrics metrics;
    private @Nullable ProcessorContext<byte[], ProducerRecord<byte[], byte[]>> context;
    private @Nullable PartsDesk desk;

    /**
     * A processor that has no partition yet.
     *
     * @param deadLetters makes dead letters that are written by an outbox
     */
    PartsProcessor(Assembler assembler, Function<Outbox, DeadLetters> deadLetters, AssemblerMetrics metrics) {
        this.assembler = assembler;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<byte[], ProducerRecord<byte[], byte[]>> given) {
        context = given;
        Outbox outbox = record -> forward(given, record);
        var orders = new Orders(given.getStateStore(StateStores.PENDING), given.getStateStore(StateStores.ASSEMBLED));
        desk = new PartsDesk(assembler, orders, outbox, deadLetters.apply(outbox), metrics);
        var partition = given.taskId().partition();
        given.schedule(LOOKS_EVERY, PunctuationType.WALL_CLOCK_TIME, now -> desk().giveUpOverdue(partition, now));
    }

    @Override
    public void process(Record<byte[], byte[]> part) {
        var here = Objects.requireNonNull(context, "Kafka Streams calls init first");
        var place = here.recordMetadata().orElseThrow();
        var record = new ConsumerRecord<>(
                place.topic(),
                place.partition(),
                place.offset(),
                part.timestamp(),
                TimestampType.LOG_APPEND_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                part.key(),
                part.value(),
                part.headers(),
                java.util.Optional.empty());
        desk().take(record, here.currentSystemTimeMs());
    }

    private PartsDesk desk() {
        return Objects.requireNonNull(desk, "Kafka Streams calls init first");
    }

    private static void forward(
            ProcessorContext<byte[], ProducerRecord<byte[], byte[]>> context, ProducerRecord<byte[], byte[]> record) {
        context.forward(new Record<>(record.key(), record, context.currentSystemTimeMs(), record.headers()));
    }
}
