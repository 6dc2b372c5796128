package fishandchips.stage.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Unit tests for {@link RecordBytes}. */
class RecordBytesTests {

    @Test
    void countsInJsonAllThatIsNotTheOrder() {
        var payload = "{\"order_time\":1700000000000,\"count\":1,\"order\":[\"cod & chips\"]}";
        var value = "{\"schema\":{\"type\":\"struct\"},\"payload\":%s}".formatted(payload);

        var bytes = RecordBytes.of(Sink.JSON, value.getBytes(UTF_8));

        assertThat(bytes).isEqualTo(new RecordBytes(value.length(), value.length() - payload.length(), 0));
        assertThat(bytes).hasToString("a record has 101 bytes: 39 of them are its schema");
    }

    @Test
    void findsInAvroTheIdOfTheSchema() {
        var bytes = RecordBytes.of(Sink.AVRO, new byte[] {0, 0, 0, 1, 2, 42, 42});

        assertThat(bytes).isEqualTo(new RecordBytes(7, 5, 258));
        assertThat(bytes).hasToString("a record has 7 bytes: 5 of them name its schema, 258");
    }
}
