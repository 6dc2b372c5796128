package fishandchips.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;

class ConfluentAvroTests {

    private static final Schema WRITER = AvroSchemas.named(AvroSchemas.COD_AND_CHIPS);

    /** An order of 1 ms after the beginning of 1970, the second one, of one meal "pie". */
    private static final byte[] RECORD = {
        0, // the format
        0,
        0,
        1,
        44, // the schema 300
        2, // order_time 1; Avro doubles a number that is not negative
        4, // count 2
        2, // one element follows
        6,
        'p',
        'i',
        'e', // of 3 bytes
        0 // no more elements
    };

    @Test
    void writesAZeroTheIdAndAvro() {
        var order = new GenericRecordBuilder(WRITER)
                .set("order_time", 1L)
                .set("count", 2)
                .set("order", List.of("pie"))
                .build();

        assertThat(ConfluentAvro.write(300, order)).containsExactly(RECORD);
    }

    @Test
    void readsWhatItWrites() {
        var order = ConfluentAvro.read(RECORD, WRITER, WRITER);

        assertThat(ConfluentAvro.id(RECORD)).isEqualTo(300);
        assertThat(order.get("order_time")).isEqualTo(1L);
        assertThat(order.get("count")).isEqualTo(2);
        assertThat(order.get("order")).hasToString("[pie]");
    }

    @Test
    void readsWithTheReadersOwnSchema() {
        var reader = SchemaBuilder.record("demo6_cod_and_chips")
                .fields()
                .requiredInt("count")
                .name("paid_by")
                .type()
                .stringType()
                .stringDefault("cash")
                .endRecord();

        var order = ConfluentAvro.read(RECORD, WRITER, reader);

        assertThat(order).hasToString("{\"count\": 2, \"paid_by\": \"cash\"}");
    }

    @Test
    void refusesAReaderWhoseSchemaDoesNotFit() {
        var reader = SchemaBuilder.record("demo6_cod_and_chips")
                .fields()
                .requiredString("paid_by")
                .endRecord();

        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> ConfluentAvro.read(RECORD, WRITER, reader))
                .withMessageStartingWith("The record with the schema 300 cannot be read as demo6_cod_and_chips: ")
                .withMessageContaining("paid_by");
    }

    @Test
    void refusesWhatIsNotInTheFormat() {
        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> ConfluentAvro.id("{\"count\":1}".getBytes(UTF_8)))
                .withMessage(
                        "The record is not Avro in Confluent's format, which begins with a byte 0 and four bytes of a schema's id.");
        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> ConfluentAvro.id(new byte[] {0, 0, 0, 1}));
    }

    @Test
    void refusesARecordThatEndsTooSoon() {
        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(() -> ConfluentAvro.read(Arrays.copyOf(RECORD, RECORD.length - 3), WRITER, WRITER))
                .withMessageStartingWith("The record with the schema 300 cannot be read as demo6_cod_and_chips: ");
    }
}
