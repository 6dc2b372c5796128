package fishandchips.fleet.provisioning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.backends.LocalKafka;
import fishandchips.console.WrongUseException;
import fishandchips.contract.Topics;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaProvisioningIT {

    @TempDir
    private Path folder;

    @Test
    void leavesTheNumberOfPartitionsAsItIs() {
        try (var kafka = LocalKafka.start(folder, folder, 0)) {
            kafka.createTopics(Topics.TO_CREATE, 2, 1);
            var provisioning =
                    new KafkaProvisioning(Map.of("bootstrap.servers", kafka.bootstrapServers()), _ -> "password");

            assertThatThrownBy(() -> provisioning.provision(3))
                    .isInstanceOf(WrongUseException.class)
                    .hasMessageContaining("have 2 partitions")
                    .hasMessageContaining("docker compose down -v --remove-orphans");
        }
    }
}
