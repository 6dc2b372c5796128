package fishandchips.backends;

import static fishandchips.contract.Topics.COOK_REQUESTS;
import static fishandchips.contract.Topics.ORDERS;
import static fishandchips.contract.Topics.READY;
import static fishandchips.contract.Topics.SHELF;
import static org.apache.kafka.common.config.ConfigResource.Type.BROKER;
import static org.apache.kafka.common.config.ConfigResource.Type.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaIT {

    /** For tests that neither start nor stop it; each has topics of its own. */
    private static LocalKafka running;

    @TempDir
    private Path data;

    @TempDir
    private Path logs;

    @BeforeAll
    static void start(@TempDir Path folder) {
        running = LocalKafka.start(folder.resolve("data"), folder.resolve("logs"), 0);
    }

    @AfterAll
    static void close() {
        running.close();
    }

    @Test
    void createsTopicsWithTheirSettingsAndTheirDeadLetters() {
        try (var admin = new KafkaTestAdmin(running)) {
            running.createTopics(List.of(ORDERS), 6, 1);

            assertThat(admin.partitions("orders")).isEqualTo(6);
            assertThat(admin.partitions("orders-dlt")).isEqualTo(6);
            assertThat(admin.settings(TOPIC, "orders")).containsAllEntriesOf(ORDERS.settings());
            assertThat(admin.settings(TOPIC, "orders-dlt")).containsAllEntriesOf(ORDERS.deadLetterSettings());
        }
    }

    @Test
    void leavesTopicsThatExistAsTheyAre() {
        try (var admin = new KafkaTestAdmin(running)) {
            running.createTopics(List.of(COOK_REQUESTS), 2, 1);

            running.createTopics(List.of(COOK_REQUESTS, READY), 6, 1);

            assertThat(admin.partitions("cook-requests")).isEqualTo(2);
            assertThat(admin.partitions("ready")).isEqualTo(6);
        }
    }

    @Test
    void createsTopicsThatHoldNoEventsWithOnePartition() {
        try (var admin = new KafkaTestAdmin(running);
                var client = Admin.create(running.clientSettings())) {
            new TopicCreation(6, 1).createOthers(client, 1, Map.of("memory", Map.of("cleanup.policy", "compact")));

            assertThat(admin.partitions("memory")).isEqualTo(1);
            assertThat(admin.settings(TOPIC, "memory")).containsEntry("cleanup.policy", "compact");
        }
    }

    @Test
    void hasTheSettingsThatKeepOrdersSafe() {
        try (var admin = new KafkaTestAdmin(running)) {
            assertThat(admin.settings(BROKER, "1"))
                    .containsEntry("auto.create.topics.enable", "false")
                    .containsEntry("transaction.max.timeout.ms", "60000")
                    .containsEntry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "2000");
            assertThat(admin.feature("transaction.version")).isEqualTo(2);
        }
    }

    /** As Java does it where the user's locale is Turkish. */
    @Test
    void startsInTurkish() {
        var inTurkish = Stream.concat(KafkaCommands.SMALL_AND_SOON.stream(), Stream.of("-Duser.language=tr"))
                .toList();

        try (var kafka = LocalKafka.start(data, logs, 0, List.of(), inTurkish)) {
            assertThat(kafka.isAlive()).isTrue();
        }
    }

    @Test
    void showsOnlyWhatWasCommitted() throws Exception {
        running.createTopics(List.of(SHELF), 1, 1);
        var client = new KafkaTestClient(running);

        client.writeAndAbort("shelf", "cod");
        client.writeAndCommit("shelf", "chips");

        assertThat(client.read("shelf")).containsExactly("chips");
    }

    @Test
    void keepsItsRecordsWhenItIsClosedAndStartedOnOtherPorts() throws Exception {
        try (var kafka = LocalKafka.start(data, logs, 0)) {
            kafka.createTopics(List.of(ORDERS), 6, 1);
            new KafkaTestClient(kafka).writeAndCommit("orders", "plaice");
        }

        try (var kafka = LocalKafka.start(data, logs, 0)) {
            assertThat(new KafkaTestClient(kafka).read("orders")).containsExactly("plaice");
        }
    }

    @Test
    void keepsItsRecordsWhenItIsKilled() throws Exception {
        var killed = LocalKafka.start(data, logs, 0);
        killed.createTopics(List.of(ORDERS), 6, 1);
        new KafkaTestClient(killed).writeAndCommit("orders", "pie");
        Killing.kill(killed);

        try (var kafka = LocalKafka.start(data, logs, killed.port())) {
            assertThat(new KafkaTestClient(kafka).read("orders")).containsExactly("pie");
            assertThat(Files.readString(logs.resolve("kafka.log"))).doesNotContain("Couldn't find leader endpoint");
        }
    }

    @Test
    void leavesNoProcessWhenItIsClosedTwice() {
        var kafka = LocalKafka.start(data, logs, 0);

        kafka.close();
        kafka.close();

        assertThat(kafka.isAlive()).isFalse();
        assertThat(ProcessHandle.of(kafka.pid())).matches(process -> process.isEmpty() || Ending.isGone(process.get()));
        assertThat(Files.exists(logs.resolve("kafka.log"))).isTrue();
    }
}
