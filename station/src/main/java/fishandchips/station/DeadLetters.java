package fishandchips.station;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Writes records that a station cannot use to {@code <topic>-dlt}, to the partition of the same number, with their bytes unchanged and
 * five short headers ({@link DeadLetterHeaders}).
 *
 * <p>In a transactional station this is part of the batch's transaction. The record's own headers are not copied: they may be as bad as the
 * rest.
 */
public class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final Outbox outbox;
    private final String reader;
    private final MeterRegistry meters;

    /**
     * Dead letters of a reader.
     *
     * @param outbox writes them
     * @param reader the consumer group that puts records aside, without the shop's name
     */
    public DeadLetters(Outbox outbox, String reader, MeterRegistry meters) {
        this.outbox = outbox;
        this.reader = reader;
        this.meters = meters;
    }

    /** Writes a record to the dead letters that is readable, but that the station must not act on. */
    public void bury(Received<?> received, String reason) {
        bury(received.source(), reason);
    }

    /** Writes the record to the dead letters for which its order was given up before. */
    public void giveUp(Received<?> received, String reason) {
        giveUp(received.source(), reason);
    }

    void bury(ConsumerRecord<byte[], byte[]> record, String reason) {
        log(log.atWarn(), record, reason).log("A record cannot be used and goes to the dead-letter topic");
        send(record, DeadLetterHeaders.UNUSABLE, reason);
        meters.counter("shop.records.buried", "topic", record.topic()).increment();
    }

    /**
     * Writes a readable record to the dead letters at which the station has failed too often.
     *
     * @param reason one short line
     */
    public void giveUp(ConsumerRecord<byte[], byte[]> record, String reason) {
        log(log.atError(), record, reason).log("A record is given up and goes to the dead-letter topic");
        send(record, DeadLetterHeaders.GIVEN_UP, reason);
        meters.counter("shop.records.given.up", "topic", record.topic()).increment();
    }

    private static LoggingEventBuilder log(LoggingEventBuilder line, ConsumerRecord<?, ?> record, String reason) {
        return line.addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("reason", reason);
    }

    private void send(ConsumerRecord<byte[], byte[]> record, String fate, String reason) {
        var letter = new ProducerRecord<>(
                Topic.deadLettersOf(record.topic()), record.partition(), record.key(), record.value());
        letter.headers()
                .add(DeadLetterHeaders.FATE, fate.getBytes(UTF_8))
                .add(DeadLetterHeaders.REASON, reason.getBytes(UTF_8))
                .add(DeadLetterHeaders.READER, reader.getBytes(UTF_8))
                .add(
                        DeadLetterHeaders.PARTITION,
                        String.valueOf(record.partition()).getBytes(UTF_8))
                .add(DeadLetterHeaders.OFFSET, String.valueOf(record.offset()).getBytes(UTF_8));
        outbox.send(letter);
    }
}
