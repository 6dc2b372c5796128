package fishandchips.connect.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.json.JsonConverter;
import org.junit.jupiter.api.Test;

class JsonFormatTests {

    private static final String TOPIC = "demo5-cod-and-chips";

    private final byte[] value =
            new JsonFormat().write(TOPIC, new CodAndChips(1_794_000_000_000L, 3, List.of("cod & chips", "chips")));

    @Test
    void hasTheShapeOfTheTalk() {
        assertThat(new String(value, StandardCharsets.UTF_8))
                .startsWith("{\"schema\":{\"type\":\"struct\"")
                .endsWith(
                        "\"payload\":{\"order_time\":1794000000000,\"count\":3,\"order\":[\"cod & chips\",\"chips\"]}}");
    }

    @Test
    void isReadByConnectsConverter() {
        try (var converter = new JsonConverter()) {
            converter.configure(Map.of("schemas.enable", true), false);

            var order = (Struct) converter.toConnectData(TOPIC, value).value();

            assertThat(order.getInt64("order_time")).isEqualTo(1_794_000_000_000L);
            assertThat(order.getInt32("count")).isEqualTo(3);
            assertThat(order.getArray("order")).containsExactly("cod & chips", "chips");
        }
    }
}
