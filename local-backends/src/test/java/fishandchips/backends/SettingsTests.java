package fishandchips.backends;

import static fishandchips.contract.Topics.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTests {

    @Test
    void kafkaListensToThisMachineOnly() throws IOException {
        var settings = new Properties();

        settings.load(new StringReader(LocalKafka.settings(9092, 9093, List.of())));

        assertThat(settings)
                .containsEntry("listeners", "SHOP://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093")
                .containsEntry("advertised.listeners", "SHOP://127.0.0.1:9092")
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:9093")
                .containsEntry("share.coordinator.state.topic.min.isr", "1");
    }

    @Test
    void kafkaTellsWhoComesByASideDoorToComeThereAgain() throws IOException {
        var settings = new Properties();

        settings.load(new StringReader(LocalKafka.settings(9092, 9093, List.of(new SideDoor("COOK", 9094, 9095)))));

        assertThat(settings)
                .containsEntry("listeners", "SHOP://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093,COOK://127.0.0.1:9094")
                .containsEntry("advertised.listeners", "SHOP://127.0.0.1:9092,COOK://127.0.0.1:9095")
                .containsEntry("listener.security.protocol.map", "SHOP:PLAINTEXT,CONTROLLER:PLAINTEXT,COOK:PLAINTEXT");
    }

    @Test
    void redisListensToThisMachineOnlyAndKeepsWhatItAnswered() {
        assertThat(LocalRedis.settings(6379).lines())
                .contains("bind 127.0.0.1", "appendfsync always", "maxmemory-policy noeviction", "port 6379");
    }

    @Test
    void deadLettersAreKeptForAMonthAndMayBeLargerThanTheirRecord() {
        assertThat(ORDERS.deadLetterSettings())
                .containsEntry("retention.ms", "2592000000")
                .containsEntry("max.message.bytes", "131072")
                .containsEntry("message.timestamp.type", "LogAppendTime");
    }

    @Test
    void theDocumentsSayHowTopicsAreSetElsewhere() throws IOException {
        var page = Files.readString(Path.of("..", "docs", "settings.md"));
        var deadLetters = ORDERS.deadLetterSettings();

        assertThat(ORDERS.settings())
                .allSatisfy((name, value) -> assertThat(page)
                        .contains("| `%s` | `%s` | `%s` |".formatted(name, value, deadLetters.get(name))));
    }

    @Test
    void readsTheVersionOfAnInstalledRedis() {
        assertThat(RedisProgram.majorVersion("Redis server v=7.2.4 sha=00000000:0 malloc=jemalloc bits=64"))
                .isEqualTo(7);
        assertThat(RedisProgram.majorVersion("no such option")).isZero();
        assertThat(RedisProgram.majorVersion(null)).isZero();
    }
}
