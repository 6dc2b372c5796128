package fishandchips.stage.connect;

import fishandchips.connectors.ConnectNames;
import fishandchips.contract.ShopNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A connector that copies a topic into a table of PostgreSQL. A writer beside it fills the topic with the orders. */
public enum Sink {
    /** Each record carries its schema. */
    JSON("demo5", "demo5-cod-and-chips"),
    /** A registry has the schema. */
    AVRO("demo6", "demo6_cod_and_chips");

    private final String connector;
    private final String topic;

    Sink(String connector, String topic) {
        this.connector = connector;
        this.topic = topic;
    }

    /** The name of the connector. */
    String connector() {
        return connector;
    }

    String topic() {
        return topic;
    }

    String table() {
        return topic.replace('-', '_');
    }

    /** Under which the registry has the schema. */
    String subject() {
        return topic + "-value";
    }

    /** What Connect is told, as environment variables. */
    public Map<String, String> settings() {
        return Map.of("SHOP_CONNECT_CONNECTORS", connector, "SHOP_CONNECT_WRITER", name().toLowerCase(Locale.ROOT));
    }

    /** The topics that Connect and the writer create. */
    public List<String> topics() {
        return Stream.concat(Stream.of(topic, ShopNames.CONNECT_DEAD_LETTERS), ConnectNames.MEMORY.stream())
                .toList();
    }

    /** The groups of the workers, of the writer and of the connector. */
    public List<String> groups() {
        return List.of(ConnectNames.GROUP, ConnectNames.WRITER, ConnectNames.group(connector));
    }
}
