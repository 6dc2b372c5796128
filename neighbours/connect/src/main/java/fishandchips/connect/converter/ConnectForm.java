package fishandchips.connect.converter;

import java.util.Collection;
import org.apache.avro.LogicalTypes;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.jspecify.annotations.Nullable;

/** How a record of Avro looks in Connect: what a row of a table can hold. */
final class ConnectForm {

    private ConnectForm() {}

    /**
     * The schema of Connect for one of Avro.
     *
     * @throws IllegalArgumentException when it has a type that a row cannot hold
     */
    static Schema of(org.apache.avro.Schema avro) {
        return builder(avro).build();
    }

    private static SchemaBuilder builder(org.apache.avro.Schema avro) {
        return switch (avro.getType()) {
            case RECORD -> struct(avro);
            case ARRAY -> SchemaBuilder.array(of(avro.getElementType()));
            case STRING, ENUM -> SchemaBuilder.string();
            case BOOLEAN -> SchemaBuilder.bool();
            case INT -> SchemaBuilder.int32();
            case LONG ->
                avro.getLogicalType() == LogicalTypes.timestampMillis() ? Timestamp.builder() : SchemaBuilder.int64();
            case FLOAT -> SchemaBuilder.float32();
            case DOUBLE -> SchemaBuilder.float64();
            case UNION -> optional(avro);
            case BYTES, FIXED, MAP, NULL -> throw unknown(avro);
        };
    }

    private static SchemaBuilder struct(org.apache.avro.Schema avro) {
        var struct = SchemaBuilder.struct().name(avro.getFullName());
        avro.getFields().forEach(field -> struct.field(field.name(), of(field.schema())));
        return struct;
    }

    private static SchemaBuilder optional(org.apache.avro.Schema union) {
        var others = union.getTypes().stream()
                .filter(type -> type.getType() != org.apache.avro.Schema.Type.NULL)
                .toList();
        if (!union.isNullable() || others.size() != 1) {
            throw unknown(union);
        }
        return builder(others.getFirst()).optional();
    }

    private static IllegalArgumentException unknown(org.apache.avro.Schema avro) {
        return new IllegalArgumentException("A row cannot hold Avro's type %s.".formatted(avro));
    }

    /** A value of Avro as a value of its Connect schema. */
    static @Nullable Object of(@Nullable Object value, Schema schema) {
        return switch (value) {
            case null -> null;
            case IndexedRecord record -> struct(record, schema);
            case Collection<?> all ->
                all.stream().map(each -> of(each, schema.valueSchema())).toList();
            case Long millis when Timestamp.LOGICAL_NAME.equals(schema.name()) -> Timestamp.toLogical(schema, millis);
            default -> schema.type() == Schema.Type.STRING ? value.toString() : value;
        };
    }

    private static Struct struct(IndexedRecord record, Schema schema) {
        var struct = new Struct(schema);
        for (var field : schema.fields()) {
            struct.put(field, of(record.get(field.index()), field.schema()));
        }
        return struct;
    }
}
