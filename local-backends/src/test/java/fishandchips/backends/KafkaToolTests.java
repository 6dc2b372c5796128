package fishandchips.backends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Unit tests for {@link KafkaTool}. */
class KafkaToolTests {

    @Test
    void isCalledAsInKafkasDocumentation() {
        assertThat(KafkaTool.values())
                .extracting(KafkaTool::label)
                .containsExactly(
                        "console-producer", "console-consumer", "consumer-groups", "topics", "get-offsets", "configs");
        assertThat(KafkaTool.labelled("get-offsets")).contains(KafkaTool.GET_OFFSETS);
        assertThat(KafkaTool.labelled("acls")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void comesWithTheBroker(KafkaTool tool) throws IOException {
        var mainClass = tool.command("", List.of()).reversed().get(2).replace('.', '/') + ".class";

        try (var jars = Files.list(KafkaJars.folder())) {
            assertThat(jars.filter(jar -> contains(jar, mainClass))).hasSize(1);
        }
    }

    private static boolean contains(Path jar, String file) {
        try (var zip = new ZipFile(jar.toFile())) {
            return zip.getEntry(file) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
