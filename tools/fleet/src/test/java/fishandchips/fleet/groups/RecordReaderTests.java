package fishandchips.fleet.groups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Unit tests for {@link RecordReader}. */
class RecordReaderTests {

    @Test
    void readsWhatIsCommittedWhateverTheClientsSettingsSay() {
        var kafka = Map.of("isolation.level", "read_uncommitted", "enable.auto.commit", "true", "client.id", "reader");

        var settings = RecordReader.settings(kafka, Duration.ofSeconds(1), Duration.ofSeconds(2));

        assertThat(settings)
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("enable.auto.commit", false)
                .containsEntry("request.timeout.ms", 1_000)
                .containsEntry("default.api.timeout.ms", 2_000)
                .containsEntry("client.id", "reader");
    }
}
