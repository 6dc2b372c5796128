package fishandchips.connect.transform;

import fishandchips.contract.Kitchen;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderCooked;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.ConnectRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.transforms.Transformation;
import org.jspecify.annotations.Nullable;

/**
 * Makes a row of each {@code order-placed} record of the topic {@code orders}, and drops all others. A row has figures only: no name, no
 * address, and nothing else that a customer has typed.
 *
 * <p>It takes the bytes as they are on the topic, so the connector needs the {@code ByteArrayConverter} for keys and values. A record that
 * cannot be understood is a {@link DataException}: with {@code errors.tolerance=all} Connect puts it on the topic of dead letters.
 */
public final class OrderRow<R extends ConnectRecord<R>> implements Transformation<R> {

    private static final String ORDER_ID = "order_id";
    private static final String TILL = "till";
    private static final String CHANNEL = "channel";
    private static final String TOTAL_PENCE = "total_pence";
    private static final String MEALS = "meals";
    private static final String PLACED_AT = "placed_at";

    /** By these names Debezium's sink knows what is to be a {@code uuid}, and what a {@code timestamptz}. */
    private static final Schema UUID =
            SchemaBuilder.string().name("io.debezium.data.Uuid").build();

    private static final Schema TIMESTAMP =
            SchemaBuilder.string().name("io.debezium.time.ZonedTimestamp").build();

    /** Of a row; the table has a column for each field. */
    public static final Schema SCHEMA = schema();

    private static Schema schema() {
        var row = SchemaBuilder.struct()
                .name("fishandchips.OrderRow")
                .field(ORDER_ID, UUID)
                .field(TILL, Schema.STRING_SCHEMA)
                .field(CHANNEL, Schema.STRING_SCHEMA)
                .field(TOTAL_PENCE, Schema.INT32_SCHEMA);
        for (var portion : Kitchen.FIRST.portions()) {
            row.field(portion.label(), Schema.INT32_SCHEMA);
        }
        return row.field(MEALS, Schema.INT32_SCHEMA).field(PLACED_AT, TIMESTAMP).build();
    }

    @Override
    public @Nullable R apply(R record) {
        if (record.value() == null) {
            return null;
        }
        return switch (Topics.ORDERS.read(bytes(record.key()), bytes(record.value()))) {
            case Understood(OrderPlaced(var order)) -> withRow(record, row(order));
            case Understood(OrderCooked _) -> null;
            case Refused(var reason) -> throw new DataException(reason);
        };
    }

    private R withRow(R record, Struct row) {
        return record.newRecord(record.topic(), record.kafkaPartition(), null, null, SCHEMA, row, record.timestamp());
    }

    private static byte @Nullable [] bytes(@Nullable Object keyOrValue) {
        return switch (keyOrValue) {
            case null -> null;
            case byte[] bytes -> bytes;
            default ->
                throw new DataException(
                        "OrderRow takes bytes, not a %s: use the ByteArrayConverter for keys and values."
                                .formatted(keyOrValue.getClass().getSimpleName()));
        };
    }

    private static Struct row(Order order) {
        var row = new Struct(SCHEMA)
                .put(ORDER_ID, order.orderId().toString())
                .put(TILL, order.till())
                .put(CHANNEL, order.channel().name().toLowerCase(Locale.ROOT))
                .put(TOTAL_PENCE, order.totalPence())
                .put(MEALS, order.parts().size())
                .put(PLACED_AT, order.placedAt().toString());
        for (var portion : Kitchen.FIRST.portions()) {
            row.put(portion.label(), order.portions().count(portion));
        }
        return row;
    }

    /** It has no settings. */
    @Override
    public ConfigDef config() {
        return new ConfigDef();
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
