package fishandchips.station.telemetry;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes producers with a small buffer and short timeouts: they lose records rather than wait.
 *
 * @param client how the station reaches Kafka, in Kafka's own names
 */
record TelemetryProducers(Map<String, Object> client) implements Function<String, Producer<byte[], byte[]>> {

    /** In order and without copies to wait for; no longer in its buffer than somebody who looks on would be interested. */
    private static final Map<String, Object> MANNERS = Map.of(
            ProducerConfig.ACKS_CONFIG, "1",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1,
            ProducerConfig.LINGER_MS_CONFIG, 0,
            ProducerConfig.BUFFER_MEMORY_CONFIG, 262_144,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_500,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_000,
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);

    @Override
    public Producer<byte[], byte[]> apply(String station) {
        var settings = new HashMap<>(client);
        settings.putAll(MANNERS);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, station + "-floor");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
