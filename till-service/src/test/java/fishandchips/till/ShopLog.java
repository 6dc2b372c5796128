package fishandchips.till;

import fishandchips.backends.SharedBackends;
import fishandchips.contract.ShopEvent;
import fishandchips.contract.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The log, as someone sees it who knows none of the till's code. */
public final class ShopLog implements AutoCloseable {

    private final Map<String, Object> address =
            Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers());
    private final KafkaConsumer<byte[], byte[]> reader =
            new KafkaConsumer<>(address, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    private final KafkaProducer<byte[], byte[]> writer =
            new KafkaProducer<>(address, new ByteArraySerializer(), new ByteArraySerializer());

    /** Where each partition of a topic ends. */
    public Map<TopicPartition, Long> ends(Topic<?> topic) {
        return reader.endOffsets(partitionsOf(topic));
    }

    /** Writes what another station says. */
    public <E extends ShopEvent> void write(Topic<E> topic, E event) {
        write(new ProducerRecord<>(topic.name(), topic.key(event), topic.value(event)));
    }

    public void write(ProducerRecord<byte[], byte[]> record) {
        try {
            writer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The log did not take the record.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while writing to the log.", e);
        }
    }

    /** All the records of one order, in the order in which they were written. */
    public List<ConsumerRecord<byte[], byte[]>> recordsOf(UUID orderId, Topic<?> topic) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var unread = ends(topic);
        reader.assign(partitionsOf(topic));
        reader.seekToBeginning(reader.assignment());
        while (unread.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
            reader.poll(Duration.ofMillis(100)).forEach(record -> {
                if (record.key() != null
                        && new String(record.key(), StandardCharsets.UTF_8).equals(orderId.toString())) {
                    found.add(record);
                }
            });
        }
        return found;
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }

    private List<TopicPartition> partitionsOf(Topic<?> topic) {
        return reader.partitionsFor(topic.name()).stream()
                .map(each -> new TopicPartition(topic.name(), each.partition()))
                .toList();
    }
}
