package fishandchips.bench.stage;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portions;
import fishandchips.contract.ShelfFilled;
import fishandchips.contract.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The shelf of the hot cabinet. */
public final class Shelf {

    /** More than any round asks for. */
    private static final int PLENTY = 100_000_000;

    private Shelf() {}

    /**
     * Puts more of everything onto the shelf than orders will ask for, by a record as a cook writes it. Needs a cook to do it,
     * and a preparer who has vouched for the cabinet.
     */
    public static void fill(Stage stage) throws ExecutionException, InterruptedException {
        var filled = new ShelfFilled(
                Portions.each(Kitchen.FIRST, _ -> PLENTY), "cook-1", ShelfFilled.Reason.TOP_UP, Instant.now());
        try (var producer = new KafkaProducer<>(
                new HashMap<String, Object>(stage.kafka()), new ByteArraySerializer(), new ByteArraySerializer())) {
            var topic = Topics.SHELF;
            producer.send(new ProducerRecord<>(topic.name(), topic.key(filled), topic.value(filled)))
                    .get();
        }
        stage.drain().awaitNothingLeft(Topics.SHELF.name(), ConsumerGroup.COOK_SHELF.name());
    }
}
