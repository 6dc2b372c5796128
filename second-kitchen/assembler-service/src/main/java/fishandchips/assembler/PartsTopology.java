package fishandchips.assembler;

import static org.apache.kafka.common.serialization.Serdes.ByteArray;

import fishandchips.contract.Topics;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;

/**
 * How records flow through the assembler: from {@code kitchen-parts} to a processor with two stores, and from there to the topic and the
 * partition that the processor has chosen.
 */
final class PartsTopology {

    /** Adds the flow to what Kafka Streams will run. */
    PartsTopology(
            StreamsBuilder builder,
            ProcessorSupplier<byte[], byte[], byte[], ProducerRecord<byte[], byte[]>> processors) {
        builder.addStateStore(StateStores.pending()).addStateStore(StateStores.assembled());
        builder.stream(Topics.KITCHEN_PARTS.name(), Consumed.with(ByteArray(), ByteArray()))
                .process(processors, StateStores.PENDING, StateStores.ASSEMBLED)
                .to(
                        (_, record, _) -> record.topic(),
                        Produced.with(ByteArray(), values(), (_, _, record, _) -> partition(record)));
    }

    private static Optional<Set<Integer>> partition(ProducerRecord<byte[], byte[]> record) {
        return Optional.ofNullable(record.partition()).map(Set::of);
    }

    private static Serde<ProducerRecord<byte[], byte[]>> values() {
        return Serdes.serdeFrom((_, record) -> record.value(), (_, _) -> {
            throw new UnsupportedOperationException("Nothing reads what was handed on.");
        });
    }
}
