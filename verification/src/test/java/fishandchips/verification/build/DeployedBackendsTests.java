package fishandchips.verification.build;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What keeps orders safe is the same in containers as on this machine: the backends' settings are held together here. */
class DeployedBackendsTests {

    private static final Path DEPLOY = Path.of("..", "deploy");

    /** Settings of Kafka that are other in containers, and why. */
    private static final Map<String, String> KAFKA_DIFFERS = Map.of(
            "log.dir", "the image's volume is elsewhere, and log.dirs says where",
            "inter.broker.listener.name", "brokers have a door of their own, the office",
            "listener.security.protocol.map", "nobody comes in without a name and a password");

    /** Settings of Redis that are other in containers, and why. */
    private static final Map<String, String> REDIS_DIFFERS = Map.of(
            "bind", "every program on the network may connect",
            "protected-mode", "the users' file says who is let in",
            "daemonize", "Redis' default, and the image's",
            "no-appendfsync-on-rewrite", "Redis' default",
            "aof-load-truncated", "Redis' default",
            "maxmemory", "a container has less memory");

    @Test
    void kafkaKeepsOrdersAsSafeAsOnThisMachine() throws IOException {
        var here = properties(resource("server.properties"));
        var deployed = properties(Files.newBufferedReader(DEPLOY.resolve("kafka/server.properties")));

        assertThat(deployed).containsAllEntriesOf(without(KAFKA_DIFFERS.keySet(), here));
        assertThat(KAFKA_DIFFERS).allSatisfy((name, _) -> assertDiffers(name, here, deployed));
    }

    @Test
    void redisKeepsPortionsAsSafeAsOnThisMachine() throws IOException {
        var here = properties(resource("redis.conf"));
        var deployed = properties(Files.newBufferedReader(DEPLOY.resolve("redis/redis.conf")));

        assertThat(deployed).containsAllEntriesOf(without(REDIS_DIFFERS.keySet(), here));
        assertThat(REDIS_DIFFERS).allSatisfy((name, _) -> assertDiffers(name, here, deployed));
    }

    /** So that nothing is excused for longer than it must. */
    private static void assertDiffers(String name, Map<String, String> here, Map<String, String> deployed) {
        assertThat(here).containsKey(name);
        assertThat(deployed.get(name)).isNotEqualTo(here.get(name));
    }

    private static Map<String, String> without(Set<String> names, Map<String, String> settings) {
        var rest = new HashMap<>(settings);
        rest.keySet().removeAll(names);
        return rest;
    }

    private static Reader resource(String name) {
        var path = "/fishandchips/backends/" + name;
        return new InputStreamReader(
                Objects.requireNonNull(DeployedBackendsTests.class.getResourceAsStream(path), path),
                StandardCharsets.UTF_8);
    }

    /** A line of Redis' file reads as a property, too: a name, a space, a value. */
    private static Map<String, String> properties(Reader file) throws IOException {
        try (file) {
            var properties = new Properties();
            properties.load(file);
            return properties.stringPropertyNames().stream().collect(toMap(name -> name, properties::getProperty));
        }
    }
}
