package fishandchips.kafkaesque.bench;

import fishandchips.bench.stage.OwnTopics;
import fishandchips.bench.stage.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The same load on the real broker: one partition, and a batch is acknowledged before the next one goes. */
final class KafkaLoad implements Load {

    private static final TopicPartition PARTITION = new TopicPartition("kafkaesque-load", 0);

    private final Map<String, Object> settings;
    private final KafkaProducer<String, String> producer;

    private KafkaLoad(Map<String, Object> settings) {
        this.settings = settings;
        var sending = new HashMap<>(settings);
        sending.put(ProducerConfig.ACKS_CONFIG, "all");
        this.producer = new KafkaProducer<>(sending, new StringSerializer(), new StringSerializer());
    }

    static KafkaLoad on(Stage stage) throws Exception {
        OwnTopics.create(stage, List.of(PARTITION.topic()));
        return new KafkaLoad(new HashMap<>(stage.kafka()));
    }

    @Override
    public double send(int events) throws Exception {
        var since = System.nanoTime();
        for (var sent = 0; sent < events; sent += BATCH) {
            sendBatch();
        }
        return Load.perSecond(events, since);
    }

    private void sendBatch() throws Exception {
        var futures = new ArrayList<Future<RecordMetadata>>(BATCH);
        for (var n = 0; n < BATCH; n++) {
            futures.add(producer.send(new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), null, VALUE)));
        }
        producer.flush();
        for (var future : futures) {
            future.get();
        }
    }

    @Override
    public double read(int events) {
        var since = System.nanoTime();
        var reading = new HashMap<>(settings);
        reading.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            for (var read = 0; read < events; ) {
                read += consumer.poll(PATIENCE).count();
            }
        }
        return Load.perSecond(events, since);
    }

    @Override
    public void close() {
        producer.close();
    }
}
