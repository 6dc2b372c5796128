package fishandchips.connect.converter;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fishandchips.registry.AvroSchemas;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.junit.jupiter.api.Test;

class ConnectFormTests {

    @Test
    void takesEveryTypeOfTheOrderOfAnalysts() {
        var avro = AvroSchemas.named(AvroSchemas.ORDER);
        var web = new GenericData.EnumSymbol(avro.getField("channel").schema(), "web");
        var order = new GenericRecordBuilder(avro)
                .set("order_id", "0199")
                .set("till", "till-1")
                .set("channel", web)
                .set("total_pence", 800)
                .set("cod", 1)
                .set("plaice", 0)
                .set("chips", 1)
                .set("pie", 0)
                .set("meals", 1)
                .set("placed_at", 1_000L)
                .build();

        var schema = ConnectForm.of(avro);
        var row = row(order, schema);

        assertThat(schema.field("placed_at").schema()).isEqualTo(Timestamp.SCHEMA);
        assertThat(row.get("placed_at")).isEqualTo(Timestamp.toLogical(Timestamp.SCHEMA, 1_000));
        assertThat(row.get("channel")).isEqualTo("web");
        assertThat(row.get("total_pence")).isEqualTo(800);
    }

    @Test
    void takesWhatMayBeMissing() {
        var avro = SchemaBuilder.record("order").fields().optionalString("note").endRecord();

        var schema = ConnectForm.of(avro);
        var row = row(new GenericRecordBuilder(avro).build(), schema);

        assertThat(schema.field("note").schema()).isEqualTo(Schema.OPTIONAL_STRING_SCHEMA);
        assertThat(row.get("note")).isNull();
    }

    private static Struct row(GenericRecord record, Schema schema) {
        return (Struct) requireNonNull(ConnectForm.of(record, schema));
    }

    @Test
    void refusesWhatARowCannotHold() {
        var avro = SchemaBuilder.record("order")
                .fields()
                .name("prices")
                .type()
                .map()
                .values()
                .intType()
                .noDefault()
                .endRecord();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectForm.of(avro))
                .withMessage("A row cannot hold Avro's type {\"type\":\"map\",\"values\":\"int\"}.");
    }
}
