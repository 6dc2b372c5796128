package fishandchips.assembler;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHOW_MEIN;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.FolderTree;
import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.backends.TopicCreation;
import fishandchips.contract.Kitchen;
import fishandchips.contract.KitchenPart;
import fishandchips.contract.Order;
import fishandchips.contract.OrderReady;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The assembler on a real Kafka. */
class AssemblerIT {

    private static final ShopLog log = SharedBackends.log();

    @TempDir
    private Path folder;

    private final List<ConfigurableApplicationContext> assemblers = new ArrayList<>();

    @BeforeAll
    static void createTopics() {
        var kafka = SharedBackends.kafka();
        kafka.createTopics(List.of(Topics.KITCHEN_PARTS), Topic.PARTITIONS, 1);
        try (var admin = Admin.create(kafka.clientSettings())) {
            new TopicCreation(Topic.PARTITIONS, 1)
                    .createOthers(
                            admin,
                            Topic.PARTITIONS,
                            Map.of(
                                    ShopNames.ASSEMBLER_PENDING, Map.of("cleanup.policy", "compact"),
                                    ShopNames.ASSEMBLER_ASSEMBLED, Map.of("cleanup.policy", "compact,delete")));
        }
    }

    @AfterEach
    void close() {
        assemblers.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void makesAnOrderReadyOnTheOrdersOwnPartition() {
        open(1);
        var order = anOrderOf(COD, CHOW_MEIN);

        finish(order, Kitchen.FIRST);
        finish(order, Kitchen.SECOND);

        awaitReady(order);
        var part = log.records(Topics.KITCHEN_PARTS, order.orderId()).getFirst();
        assertThat(log.records(Topics.READY, order.orderId()))
                .singleElement()
                .satisfies(ready -> assertThat(ready.partition()).isEqualTo(part.partition()));
    }

    @Test
    void remembersWhatItHasWhenItsFolderIsLost() throws IOException {
        var first = open(1);
        var waiting = anOrderOf(COD, CHOW_MEIN);
        var ready = anOrderOf(COD, CHOW_MEIN);
        finish(waiting, Kitchen.SECOND);
        finish(ready, Kitchen.FIRST);
        finish(ready, Kitchen.SECOND);
        awaitReady(ready);
        first.close();
        new FolderTree(state(1)).delete();

        open(1);
        finish(ready, Kitchen.FIRST);
        finish(waiting, Kitchen.FIRST);

        awaitReady(waiting);
        assertThat(log.events(Topics.READY, ready.orderId())).hasSize(1);
    }

    @Test
    void leavesItsOrdersToAnotherOneThatHasACopy() {
        var first = open(1);
        open(2);
        var waiting = anOrderOf(COD, CHOW_MEIN);
        finish(waiting, Kitchen.FIRST);

        first.close();
        finish(waiting, Kitchen.SECOND);

        awaitReady(waiting);
    }

    @Test
    void saysWhyItIsNotReadyWhenItCannotKeepItsState() throws IOException {
        Files.writeString(state(3), "no folder");
        var assembler = open(3);

        soon().untilAsserted(() -> assertThat(
                        assembler.getBean(StreamsKeeper.class).problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains(state(3).toString())));
        Files.delete(state(3));

        soon().untilAsserted(() ->
                assertThat(assembler.getBean(StreamsKeeper.class).problem()).isEmpty());
    }

    @Test
    void saysWhichChangelogIsGone() throws Exception {
        var assembler = open(4);
        var changelogs = assembler.getBean(Changelogs.class);
        soon().untilAsserted(() -> assertThat(changelogs.problem()).isEmpty());

        try (var admin = Admin.create(SharedBackends.kafka().clientSettings())) {
            admin.deleteTopics(List.of(ShopNames.ASSEMBLER_ASSEMBLED)).all().get();
        }

        soon().untilAsserted(() -> assertThat(changelogs.problem())
                .hasValueSatisfying(
                        problem -> assertThat(problem).startsWith("The topic assembler-assembled-changelog is gone")));
        assembler.close();
        createTopics();
    }

    private ConfigurableApplicationContext open(int slot) {
        var settings = new ArrayList<String>();
        SharedBackends.settings().forEach((name, value) -> settings.add("--%s=%s".formatted(name, value.get())));
        settings.addAll(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--shop.station.slot=" + slot,
                "--shop.assembler.state-folder=" + state(slot)));
        var assembler = new SpringApplicationBuilder(AssemblerApplication.class).run(settings.toArray(String[]::new));
        assemblers.add(assembler);
        return assembler;
    }

    private Path state(int slot) {
        return folder.resolve("assembler-" + slot);
    }

    private static void finish(Order order, Kitchen kitchen) {
        log.write(Topics.KITCHEN_PARTS, new KitchenPart(order, kitchen, false, Instant.now()));
    }

    private static void awaitReady(Order order) {
        soon().untilAsserted(() -> assertThat(log.events(Topics.READY, order.orderId()))
                .extracting(OrderReady::order)
                .containsExactly(order));
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(40));
    }
}
