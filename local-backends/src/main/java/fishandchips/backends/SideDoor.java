package fishandchips.backends;

import java.util.Locale;

/**
 * Another way into a Kafka, for clients who reach it through somebody else: they are told to come back the same way.
 *
 * @param name in capitals
 * @param port where Kafka listens for what comes this way
 * @param advertisedPort where clients are told to come to
 */
public record SideDoor(String name, int port, int advertisedPort) {

    String listener() {
        return String.format(Locale.ROOT, ",%s://127.0.0.1:%d", name, port);
    }

    String advertisedListener() {
        return String.format(Locale.ROOT, ",%s://127.0.0.1:%d", name, advertisedPort);
    }

    String protocol() {
        return ",%s:PLAINTEXT".formatted(name);
    }
}
