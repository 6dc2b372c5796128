package fishandchips.stage.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.shop.ShopCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Demos at a Kafka that wants certificates, and grants them nothing but names that begin like the demo. Each is a command in a process of its
 * own, as {@code ./shop} starts it.
 */
class DemoElsewhereIT {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private static Path elsewhere;

    private static TlsKafka kafka;
    private static Admin admin;
    private static Path certificates;

    @TempDir
    private Path home;

    private final List<Process> commands = new ArrayList<>();
    private final List<ProcessHandle> left = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        kafka = new TlsKafka(elsewhere);
        certificates = kafka.certificates("presenter", "ca");
        for (var demo : List.of("demo1-", "demo2-", "demo3-")) {
            kafka.allowPrefix("presenter", demo);
        }
        admin = Admin.create(kafka.owner());
    }

    @AfterAll
    static void stop() {
        admin.close();
        kafka.close();
    }

    /** What a command has started, it stops when it is asked to end. */
    @AfterEach
    void endCommands() throws InterruptedException {
        for (var command : commands) {
            command.destroy();
            command.waitFor();
        }
        left.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void replacesTopicsOfAnEarlierDemoAndDeletesItsOwnAlsoWhenItIsInterrupted() throws Exception {
        create("demo3-orders", 2);
        create("orders", 1);
        var demo = play("3");
        await().atMost(LIMIT).untilAsserted(() -> assertThat(said()).contains("Order ready 1\n"));
        var processes = demo.descendants().toList();
        assertThat(processes).as("the demo, Redis and five stations").hasSizeGreaterThanOrEqualTo(7);
        assertThat(partitions("demo3-orders")).isEqualTo(3);

        demo.destroy();

        demo.waitFor();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(topics("demo3-")).isEmpty();
        assertThat(topics("orders")).containsExactly("orders");
        assertThat(groups("demo3-")).isEmpty();
    }

    @Test
    void endsWhatAKilledDemoHasLeftAndLeavesItsTopicsWhenTheyAreToBeKept() throws Exception {
        var killed = play("1");
        await().atMost(LIMIT).untilAsserted(() -> assertThat(said()).contains("Order ready 1\n"));
        left.addAll(killed.descendants().toList());
        killed.children().forEach(ProcessHandle::destroyForcibly);
        killed.waitFor();

        var demo = play("1", "--for", "25s", "--keep");

        assertThat(demo.waitFor()).as(said()).isZero();
        assertThat(said())
                .contains("it is a Kafka with 1 broker(s), and lets this client in", "Order ready 1\n")
                .endsWith("Closing the shop of the demo.\n");
        assertThat(home.resolve("demo1.log"))
                .content()
                .contains("ended 3 processes that a killed shop had left over"); // Redis, a till, a preparer
        assertThat(left).noneMatch(ProcessHandle::isAlive);
        assertThat(topics("demo1-"))
                .containsExactlyInAnyOrder(
                        "demo1-orders",
                        "demo1-orders-dlt",
                        "demo1-cook-requests",
                        "demo1-cook-requests-dlt",
                        "demo1-ready",
                        "demo1-ready-dlt",
                        "demo1-shelf",
                        "demo1-shelf-dlt",
                        "demo1-shop-floor");
        for (var station : List.of("till-1", "preparer-1")) {
            assertThat(home.resolve("demos/demo1/logs/" + station + ".log"))
                    .content()
                    .contains(" INFO ")
                    .doesNotContain("AuthorizationException");
        }
    }

    @Test
    void leavesTheTopicsOfTheSameDemoAloneThatSomebodyElsePlays() throws Exception {
        create("demo2-orders", 1);
        try (var member = new KafkaConsumer<>(
                memberOf("demo2-preparer"), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            member.subscribe(List.of("demo2-orders"));
            await().atMost(LIMIT).untilAsserted(() -> {
                member.poll(Duration.ofMillis(100));
                assertThat(member.assignment()).isNotEmpty();
            });

            var demo = play("2", "--for", "10s");

            assertThat(demo.waitFor()).as(said()).isEqualTo(2);
            assertThat(said())
                    .endsWith(
                            "shop: Somebody plays demo2 on this Kafka already: its group demo2-preparer has members.\n");
            assertThat(topics("demo2-")).containsExactly("demo2-orders");
        }
    }

    private static Map<String, Object> memberOf(String group) {
        var settings = new HashMap<>(kafka.owner());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        return settings;
    }

    private Process play(String demo, String... options) throws IOException {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ShopCommand.class.getName(),
                                "demo",
                                demo,
                                "-k",
                                "localhost:" + kafka.port(),
                                "-d",
                                certificates.toString(),
                                "--no-screen"),
                        Stream.of(options))
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output().toFile());
        builder.environment()
                .putAll(Map.of(
                        "SHOP_ROOT",
                        ROOT.toString(),
                        "SHOP_HOME",
                        home.toString(),
                        "SHOP_STATIONS",
                        ROOT.resolve("tools/fleet/target/stations").toString()));
        var process = builder.start();
        commands.add(process);
        return process;
    }

    private Path output() {
        return home.resolve("said.txt");
    }

    private String said() throws IOException {
        return Files.readString(output());
    }

    private static void create(String topic, int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                .all()
                .get();
    }

    private static List<String> topics(String prefix) throws Exception {
        return admin.listTopics().names().get().stream()
                .filter(name -> name.startsWith(prefix))
                .toList();
    }

    private static int partitions(String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get()
                .values()
                .iterator()
                .next()
                .partitions()
                .size();
    }

    private static List<String> groups(String prefix) throws Exception {
        return admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(name -> name.startsWith(prefix))
                .toList();
    }
}
