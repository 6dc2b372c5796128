package fishandchips.stage.demo;

import fishandchips.contract.Portion;
import fishandchips.contract.Portions;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.ShelfFilled.Reason;
import fishandchips.contract.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Fills the hot cabinet of a shop that has not opened yet so high that cod and chips never run out. It writes the record that a cook would have
 * written who fried all that. The first preparer, which finds an empty Redis, counts the cabinet from the topics, and so from this record: fried,
 * served, set aside and on the shelf add up as in every shop.
 */
final class FirstFry {

    /** Enough for one preparer for 15 hours, and for nine of them for more than one. */
    private static final int PORTIONS = 100_000;

    private static final Portions ALL = Portions.of(Map.of(Portion.COD, PORTIONS, Portion.CHIPS, PORTIONS));

    private FirstFry() {}

    /**
     * Writes it. No station must have been started.
     *
     * @param kafka the settings of a Kafka client
     */
    static void write(Map<String, String> kafka, Instant now) throws ExecutionException, InterruptedException {
        var filled = new ShelfFilled(ALL, "opening", Reason.TOP_UP, now);
        var settings = new HashMap<String, Object>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.SHELF.name(), Topics.SHELF.key(filled), Topics.SHELF.value(filled)))
                    .get();
        }
    }
}
