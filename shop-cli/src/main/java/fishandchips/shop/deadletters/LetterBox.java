package fishandchips.shop.deadletters;

import fishandchips.console.Stopwatch;
import fishandchips.contract.LogPlace;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.fleet.groups.RecordReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of dead letters on Kafka: reads what is committed, and writes as one who may. Used by one thread. */
final class LetterBox implements AutoCloseable {

    /**
     * All topics of dead letters. That of finished parts is there in a shop with the second kitchen; that of Kafka Connect is there once a
     * connector could not copy a record.
     */
    static final List<String> TOPICS = Stream.concat(
                    Topics.ALL.stream().map(Topic::deadLetters),
                    Stream.of(Topics.KITCHEN_PARTS.deadLetters(), ShopNames.CONNECT_DEAD_LETTERS))
            .toList();

    private static final String WHAT = "the dead letters";
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, String> kafka;
    private final KafkaConsumer<byte[], byte[]> consumer;

    LetterBox(Map<String, String> kafka) {
        this.kafka = kafka;
        consumer = RecordReader.connect(kafka, REQUEST_TIMEOUT, CALL_TIMEOUT);
    }

    /** All that lies there now. */
    Pile pile() {
        var pile = new Pile();
        RecordReader.readAll(consumer, RecordReader.partitions(consumer, TOPICS), WHAT, PATIENCE, pile::add);
        return pile;
    }

    /** The record of a letter, with its value. */
    ConsumerRecord<byte[], byte[]> record(Letter letter) {
        var partition =
                new TopicPartition(letter.where().topic(), letter.where().partition());
        consumer.assign(List.of(partition));
        consumer.seek(partition, letter.where().offset());
        var watch = new Stopwatch();
        while (true) {
            for (var record : consumer.poll(A_MOMENT)) {
                if (record.offset() == letter.where().offset()) {
                    return record;
                }
            }
            RecordReader.insistOnProgress(watch, WHAT, PATIENCE);
        }
    }

    /** Writes records one after the other, each when the one before is there. Returns where the first of them lies. */
    LogPlace write(List<ProducerRecord<byte[], byte[]>> records) throws ExecutionException, InterruptedException {
        var settings = new HashMap<String, Object>(kafka);
        settings.put("request.timeout.ms", Math.toIntExact(REQUEST_TIMEOUT.toMillis()));
        settings.put("delivery.timeout.ms", Math.toIntExact(CALL_TIMEOUT.toMillis()));
        settings.put("max.block.ms", CALL_TIMEOUT.toMillis());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var first = producer.send(records.getFirst()).get();
            for (var record : records.subList(1, records.size())) {
                producer.send(record).get();
            }
            return new LogPlace(first.topic(), first.partition(), first.offset());
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
