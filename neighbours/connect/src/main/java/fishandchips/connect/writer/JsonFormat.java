package fishandchips.connect.writer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that carries its schema, as Connect's {@code JsonConverter} reads it. */
public final class JsonFormat implements ValueFormat {

    private static final JsonNode SCHEMA = JsonMapper.shared().readTree("""
            {
              "type": "struct",
              "optional": false,
              "fields": [
                {"field": "order_time", "type": "int64", "optional": false},
                {"field": "count", "type": "int32", "optional": false},
                {"field": "order", "type": "array", "items": {"type": "string", "optional": false}, "optional": false}
              ]
            }""");

    private record Message(JsonNode schema, Payload payload) {}

    private record Payload(@JsonProperty("order_time") long orderTime, int count, List<String> order) {}

    @Override
    public byte[] write(String topic, CodAndChips order) {
        var payload = new Payload(order.orderTime(), order.count(), order.order());
        return JsonMapper.shared().writeValueAsBytes(new Message(SCHEMA, payload));
    }
}
