package fishandchips.backends;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes text to a Kafka in transactions, and reads what was committed. */
record KafkaTestClient(LocalKafka kafka) {

    void writeAndCommit(String topic, String value) throws ExecutionException, InterruptedException {
        try (var producer = producer()) {
            writeInTransaction(producer, topic, value);
            producer.commitTransaction();
        }
    }

    void writeAndAbort(String topic, String value) throws ExecutionException, InterruptedException {
        try (var producer = producer()) {
            writeInTransaction(producer, topic, value);
            producer.abortTransaction();
        }
    }

    private static void writeInTransaction(KafkaProducer<String, String> producer, String topic, String value)
            throws ExecutionException, InterruptedException {
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(topic, value)).get();
    }

    /** Everything that was committed, from the beginning. */
    List<String> read(String topic) {
        var values = new ArrayList<String>();
        try (var consumer = consumer()) {
            consumer.subscribe(List.of(topic));
            for (var polls = 0; polls < 150 && values.isEmpty(); polls++) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", kafka.bootstrapServers(),
                        "transactional.id", UUID.randomUUID().toString()),
                new StringSerializer(),
                new StringSerializer());
    }

    private KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
