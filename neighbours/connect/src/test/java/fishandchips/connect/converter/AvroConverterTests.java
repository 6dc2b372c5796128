package fishandchips.connect.converter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fishandchips.connect.FakeRegistry;
import fishandchips.registry.AvroSchemas;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.storage.Converter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AvroConverterTests {

    /** Order time 1, count 2, one meal "pie", with the schema 7. */
    private static final byte[] PIE = {0, 0, 0, 0, 7, 2, 4, 2, 6, 'p', 'i', 'e', 0};

    private final FakeRegistry registry = new FakeRegistry();
    private final AvroConverter converter = new AvroConverter();

    AvroConverterTests() throws IOException {}

    @BeforeEach
    void configure() {
        converter.configure(Map.of("registry.url", registry.uri().toString(), "schema", "demo6_cod_and_chips"), false);
        answers(AvroSchemas.named(AvroSchemas.COD_AND_CHIPS));
    }

    private void answers(Schema schema) {
        registry.answers(200, JsonMapper.shared().writeValueAsString(Map.of("schema", schema.toString())));
    }

    @AfterEach
    void close() {
        converter.close();
        registry.close();
    }

    @Test
    void makesARowOfARecord() {
        var row = (Struct) converter.toConnectData("orders", PIE).value();

        assertThat(row.getInt64("order_time")).isEqualTo(1);
        assertThat(row.getInt32("count")).isEqualTo(2);
        assertThat(row.getArray("order")).isEqualTo(List.of("pie"));
    }

    @Test
    void leavesOutWhatTheSinkDoesNotKnow() {
        answers(new Schema.Parser()
                .parse(AvroSchemas.named(AvroSchemas.COD_AND_CHIPS)
                        .toString()
                        .replace("\"fields\":[", "\"fields\":[{\"name\":\"paid_by\",\"type\":\"string\"},")));
        byte[] paidByCard = {0, 0, 0, 0, 8, 8, 'c', 'a', 'r', 'd', 2, 4, 2, 6, 'p', 'i', 'e', 0};

        var row = (Struct) converter.toConnectData("orders", paidByCard).value();

        assertThat(row.schema().fields()).extracting("name").containsExactly("order_time", "count", "order");
        assertThat(row.getInt32("count")).isEqualTo(2);
    }

    @Test
    void asksConnectToTryAgainWhenTheRegistryIsAway() {
        registry.answers(503, "");

        assertThatExceptionOfType(RetriableException.class).isThrownBy(() -> converter.toConnectData("orders", PIE));
    }

    @Test
    void refusesARecordWhoseSchemaIsDeleted() {
        registry.answers(404, "{\"error_code\":40403,\"message\":\"Schema 7 not found\"}");

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> converter.toConnectData("orders", PIE))
                .withMessageEndingWith("refuses the schema with the id 7: Schema 7 not found");
    }

    @Test
    void refusesWhatIsNotAvro() {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> converter.toConnectData("orders", new byte[] {'{', '}'}))
                .withMessageStartingWith("The record is not Avro in Confluent's format");
    }

    @Test
    void leavesATombstoneAsItIs() {
        assertThat(converter.toConnectData("orders", null)).isEqualTo(SchemaAndValue.NULL);
    }

    @Test
    void refusesSettingsThatAreWrong() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(
                        () -> new AvroConverter().configure(Map.of("registry.url", "x", "schema", "haddock"), false))
                .withMessage("There is no schema haddock.avsc.");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new AvroConverter().configure(Map.of("registry.url", "x", "schema", "order"), false))
                .withMessageStartingWith("x is not the address of a schema registry");
    }

    @Test
    void isFoundByConnect() {
        assertThat(ServiceLoader.load(Converter.class)).anyMatch(AvroConverter.class::isInstance);
    }
}
