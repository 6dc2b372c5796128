package fishandchips.bench.floor;

import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The least that can be done with records: the same bytes on another topic. */
final class Copy implements Function<List<ConsumerRecord<byte[], byte[]>>, List<ProducerRecord<byte[], byte[]>>> {

    private final String out;

    Copy(String out) {
        this.out = out;
    }

    @Override
    public List<ProducerRecord<byte[], byte[]>> apply(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(each -> new ProducerRecord<>(out, each.partition(), each.key(), each.value()))
                .toList();
    }
}
