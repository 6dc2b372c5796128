package fishandchips.lessons.schemas;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portion;
import fishandchips.registry.ConfluentAvro;
import fishandchips.registry.SchemaRegistry.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;

/** An order of cod and chips in the learner's schema. */
final class AvroOrder {

    /** What the writer puts into a field that the learner adds as the page says. */
    static final String PAID_BY = "paid_by";

    private AvroOrder() {}

    /**
     * An order as the bytes of a record, with a value for each field that the writer knows, and the default of any other.
     *
     * @throws WrongUseException when it knows no value for a field, or none of its type
     */
    static byte[] written(Version version) {
        try {
            return ConfluentAvro.write(version.id(), order(version.schema()));
        } catch (AvroRuntimeException | ClassCastException e) {
            throw new WrongUseException(
                    "The writer cannot write an order with %s: %s. Give a new field a default, and leave the others as they are."
                            .formatted(SchemaEvening.FILE, e.getMessage()));
        }
    }

    private static GenericRecord order(Schema schema) {
        var order = new GenericRecordBuilder(schema);
        var values = values();
        for (var field : schema.getFields()) {
            var value = values.get(field.name());
            if (value != null) {
                order.set(field, valueOf(field.schema(), value));
            }
        }
        return order.build();
    }

    private static Object valueOf(Schema type, Object value) {
        return type.getType() == Schema.Type.ENUM ? new GenericData.EnumSymbol(type, value) : value;
    }

    private static Map<String, Object> values() {
        var values = new HashMap<String, Object>(Map.of(
                "order_id",
                UUID.randomUUID().toString(),
                "till",
                "till-1",
                "channel",
                "till",
                "total_pence",
                Portion.COD.pricePence() + Portion.CHIPS.pricePence(),
                "meals",
                1,
                "placed_at",
                Instant.now().toEpochMilli(),
                PAID_BY,
                "card"));
        for (var portion : Kitchen.FIRST.portions()) {
            values.put(portion.label(), 0);
        }
        values.put(Portion.COD.label(), 1);
        values.put(Portion.CHIPS.label(), 1);
        return values;
    }
}
