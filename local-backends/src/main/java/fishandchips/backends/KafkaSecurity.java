package fishandchips.backends;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which clients a Kafka lets in, and how, in Kafka's own settings.
 *
 * @param broker what the broker is told besides {@code server.properties}, and prevails over it
 * @param client what a client is told besides the address, who may then do anything
 */
public record KafkaSecurity(Map<String, String> broker, Map<String, String> client) {

    /** Every program on this machine may do anything. */
    public static final KafkaSecurity NONE = new KafkaSecurity(Map.of(), Map.of());

    public KafkaSecurity {
        broker = Map.copyOf(broker);
        client = Map.copyOf(client);
    }

    /** The broker's settings, a line for each. */
    String lines() {
        return broker.entrySet().stream()
                .map(setting -> "%s=%s\n".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining());
    }
}
