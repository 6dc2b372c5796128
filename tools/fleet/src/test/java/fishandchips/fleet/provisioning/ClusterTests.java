package fishandchips.fleet.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fishandchips.console.WrongUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void brokersHaveAFolder() throws IOException {
        Files.createDirectory(folder.resolve("kafka"));
    }

    @Test
    void everyNewShopHasAnotherCluster() throws IOException {
        var some = Cluster.in(folder, false, 1);
        var other = Cluster.in(folder, false, 3);

        assertThat(some.id()).hasSize(22).isNotEqualTo(other.id());
        assertThat(some.brokers()).isEqualTo(1);
        assertThat(other.brokers()).isEqualTo(3);
    }

    @Test
    void whoeverForgetsTheThreeBrokersFindsThemAllTheSame() throws IOException {
        var opened = Cluster.in(folder, false, 3);
        opened.write(folder);

        assertThat(Cluster.in(folder, true, 1)).isEqualTo(opened);
    }

    @Test
    void aShopWithOneBrokerGetsNoMore() throws IOException {
        Cluster.in(folder, false, 1).write(folder);

        assertThatThrownBy(() -> Cluster.in(folder, true, 3))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining("was opened with one broker")
                .hasMessageContaining("docker compose down -v --remove-orphans");
    }

    @Test
    void aShopOfAnEarlierVersionKeepsItsCluster() throws IOException {
        assertThat(Cluster.in(folder, true, 1).id()).isEqualTo("5L6g3nShT-eMCtK--X86sw");
    }
}
