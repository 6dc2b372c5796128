package fishandchips.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.fleet.provisioning.KafkaRights;
import fishandchips.fleet.provisioning.Secrets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the users of the neighbours may do on Kafka, and where their passwords are. */
class NeighbourRightsTests {

    @TempDir
    private Path secrets;

    @Test
    void connectReadsOrdersAndKeepsItsOwnTopicsAndNothingElse() {
        assertThat(rightsOf("connect"))
                .containsExactlyInAnyOrder(
                        "READ TOPIC orders",
                        "READ GROUP connect",
                        "READ GROUP connect-orders",
                        "READ TOPIC connect-configs",
                        "WRITE TOPIC connect-configs",
                        "READ TOPIC connect-offsets",
                        "WRITE TOPIC connect-offsets",
                        "READ TOPIC connect-status",
                        "WRITE TOPIC connect-status",
                        "WRITE TOPIC connect-dead-letters");
    }

    @Test
    void theRegistryHasNothingToDoOnKafka() throws Exception {
        Secrets.write(secrets, false, 1);

        assertThat(rightsOf("registry")).isEmpty();
        assertThat(secrets.resolve("registry/application.properties"))
                .content()
                .contains("spring.datasource.username=registry")
                .doesNotContain("kafka");
        assertThat(secrets.resolve("connect/application.properties"))
                .content()
                .contains("spring.datasource.username=connect", "username=\"connect\"");
    }

    @Test
    void theStockistReadsWhatIsFriedAndSoldAndWritesPurchases() {
        assertThat(rightsOf("stockist"))
                .containsExactlyInAnyOrder(
                        "READ TOPIC orders",
                        "READ TOPIC shelf",
                        "READ TOPIC ready",
                        "READ GROUP stockist",
                        "WRITE TOPIC orders-dlt",
                        "WRITE TOPIC shelf-dlt",
                        "WRITE TOPIC ready-dlt",
                        "WRITE TOPIC purchases",
                        "WRITE TOPIC shop-floor");
        assertThat(new StockistModule().topics()).extracting("label").containsExactly("purchases");
    }

    @Test
    void topicsThatConnectRemembersByAreCompacted() {
        var topics = new ConnectModule().ownTopics();

        assertThat(topics)
                .containsOnlyKeys("connect-configs", "connect-offsets", "connect-status", "connect-dead-letters");
        assertThat(topics)
                .allSatisfy((name, settings) -> assertThat(settings)
                        .containsEntry("cleanup.policy", name.equals("connect-dead-letters") ? "delete" : "compact"));
    }

    @Test
    void theStatisticianReadsAllStepsOfOrdersAndWritesOnlyWhatItCannotUse() {
        assertThat(rightsOf("statistician"))
                .containsExactlyInAnyOrder(
                        "READ TOPIC orders",
                        "READ TOPIC cook-requests",
                        "READ TOPIC ready",
                        "READ GROUP statistician",
                        "WRITE TOPIC orders-dlt",
                        "WRITE TOPIC cook-requests-dlt",
                        "WRITE TOPIC ready-dlt",
                        "WRITE TOPIC shop-floor");
        assertThat(rightsOf("search")).isEmpty();
    }

    private static List<String> rightsOf(String user) {
        return KafkaRights.all().stream()
                .filter(right -> right.entry().principal().equals("User:" + user))
                .map(right -> "%s %s %s"
                        .formatted(
                                right.entry().operation(),
                                right.pattern().resourceType(),
                                right.pattern().name()))
                .toList();
    }
}
