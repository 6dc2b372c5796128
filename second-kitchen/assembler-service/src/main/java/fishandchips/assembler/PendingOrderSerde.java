package fishandchips.assembler;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** How a pending order looks in the state and on its changelog: JSON, in which the parts' records are text. */
class PendingOrderSerde implements Serde<PendingOrder> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(PendingOrder.class);
    private static final ObjectReader READER = MAPPER.readerFor(PendingOrder.class);

    @Override
    public Serializer<PendingOrder> serializer() {
        return (_, order) -> order == null ? null : WRITER.writeValueAsBytes(order);
    }

    @Override
    public Deserializer<PendingOrder> deserializer() {
        return (_, json) -> read(json);
    }

    private static @Nullable PendingOrder read(byte @Nullable [] json) {
        return json == null ? null : READER.readValue(json);
    }
}
