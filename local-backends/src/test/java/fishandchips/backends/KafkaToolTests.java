package fishandchips.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link KafkaTool}. */
class KafkaToolTests {

    @Test
    void isCalledAsInKafkasDocumentation() {
        assertThat(KafkaTool.values())
                .extracting(KafkaTool::label)
                .containsExactly("console-consumer", "consumer-groups", "topics", "get-offsets", "configs");
        assertThat(KafkaTool.labelled("get-offsets")).contains(KafkaTool.GET_OFFSETS);
        assertThat(KafkaTool.labelled("acls")).isEmpty();
    }

    @Test
    void isToldTheAddressAndThenAllThatTheUserSays() {
        assertThat(KafkaTool.TOPICS.command("127.0.0.1:1", List.of("--topic", "a b", "")))
                .endsWith(
                        "org.apache.kafka.tools.TopicCommand",
                        "--bootstrap-server",
                        "127.0.0.1:1",
                        "--topic",
                        "a b",
                        "");
    }
}
