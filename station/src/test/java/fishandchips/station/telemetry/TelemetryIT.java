package fishandchips.station.telemetry;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.COD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.KafkaSecurity;
import fishandchips.backends.LocalKafka;
import fishandchips.backends.ShopLog;
import fishandchips.contract.FloorEvent;
import fishandchips.contract.FloorEvent.StationClosing;
import fishandchips.contract.FloorEvent.StationOpened;
import fishandchips.contract.Order;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.PartitionsMoved;
import fishandchips.contract.PartitionsMoved.PartitionsAssigned;
import fishandchips.contract.PartitionsMoved.PartitionsLost;
import fishandchips.contract.PartitionsMoved.PartitionsRevoked;
import fishandchips.contract.StationReport;
import fishandchips.contract.Topics;
import fishandchips.station.StationOpener;
import fishandchips.station.exactlyonce.Copier;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** What stations say of themselves on a real Kafka, and what becomes of them when they cannot. */
@ExtendWith(OutputCaptureExtension.class)
class TelemetryIT {

    private static final int PARTITIONS = 6;

    /** Everybody may do anything, but for what is forbidden. */
    private static final KafkaSecurity ALLOWS = new KafkaSecurity(
            Map.of(
                    "authorizer.class.name",
                    "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                    "allow.everyone.if.no.acl.found",
                    "true"),
            Map.of());

    private static final AclBinding NOBODY_MAY_WRITE = new AclBinding(
            new ResourcePattern(ResourceType.TOPIC, Topics.SHOP_FLOOR.name(), PatternType.LITERAL),
            new AccessControlEntry("User:*", "*", AclOperation.WRITE, AclPermissionType.DENY));

    @TempDir
    private static Path folder;

    private static LocalKafka kafka;
    private static ShopLog log;
    private static Admin admin;

    /** The kind of the stations of a test, which have a group of their own. */
    private final String kind = "waiter" + UUID.randomUUID().toString().substring(0, 6);

    private final List<ConfigurableApplicationContext> stations = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();
    private final CountDownLatch stuck = new CountDownLatch(1);

    @BeforeAll
    static void startKafka() {
        kafka = LocalKafka.start(folder, folder, 0, ALLOWS);
        admin = Admin.create(kafka.clientSettings());
        log = new ShopLog(kafka.clientSettings());
    }

    @AfterAll
    static void stopKafka() {
        log.close();
        admin.close();
        kafka.close();
    }

    @BeforeEach
    void createTopics() {
        kafka.createTopics(Topics.TO_CREATE, PARTITIONS, 1);
    }

    @AfterEach
    void close() throws Exception {
        stuck.countDown();
        Copier.beforeSending = () -> {};
        stations.forEach(ConfigurableApplicationContext::close);
        for (var process : processes) {
            process.destroyForcibly().waitFor();
        }
        admin.deleteAcls(List.of(NOBODY_MAY_WRITE.toFilter())).all().get();
    }

    @Test
    void tellsWhoHasWhatWhenAColleagueDies() throws Exception {
        open(1);
        var colleague = start(2);
        soon().untilAsserted(() -> {
            assertThat(holds(1)).hasSize(3);
            assertThat(holds(2)).hasSize(3).doesNotContainAnyElementsOf(holds(1));
        });
        var shared = generation(1);

        colleague.destroyForcibly().waitFor();

        soon().untilAsserted(() -> assertThat(holds(1)).hasSize(PARTITIONS));
        assertThat(said(2)).hasAtLeastOneElementOfType(StationOpened.class).noneMatch(StationClosing.class::isInstance);
        assertThat(said(1)).first().isInstanceOf(StationOpened.class);
        assertThat(moves(1)).isSortedAccordingTo((one, next) -> one.generation() - next.generation());
        assertThat(moves(1)).last().isInstanceOfSatisfying(PartitionsAssigned.class, assigned -> {
            assertThat(assigned.generation()).isGreaterThan(shared);
            assertThat(assigned.partitions()).hasSize(3);
            assertThat(assigned.group()).isEqualTo(kind);
        });
    }

    @Test
    void saysThatItClosesBeforeItGivesItsPartitionsUp() {
        var station = open(1);
        soon().untilAsserted(() -> assertThat(holds(1)).hasSize(PARTITIONS));

        station.close();

        assertThat(said(1).stream().filter(event -> !(event instanceof StationReport)))
                .hasExactlyElementsOfTypes(
                        StationOpened.class, PartitionsAssigned.class, StationClosing.class, PartitionsRevoked.class);
        assertThat(moves(1)).allSatisfy(move -> assertThat(move.partitions()).containsExactly(0, 1, 2, 3, 4, 5));
    }

    @Test
    void tellsWhatWasTakenFromAStationThatStoodStill() {
        open(1, "--spring.kafka.consumer.max-poll-interval=3s");
        soon().untilAsserted(() -> assertThat(holds(1)).hasSize(PARTITIONS));
        var first = new AtomicBoolean(true);
        Copier.beforeSending = () -> {
            if (first.getAndSet(false)) {
                stuck.await(2, TimeUnit.MINUTES);
            }
        };
        place(1);
        soon().until(() -> !first.get());
        open(2);
        soon().untilAsserted(() -> assertThat(holds(2)).hasSize(PARTITIONS));

        stuck.countDown();

        soon().untilAsserted(() -> assertThat(moves(1))
                .anySatisfy(move -> assertThat(move)
                        .isInstanceOf(PartitionsLost.class)
                        .satisfies(lost -> assertThat(lost.partitions()).hasSize(PARTITIONS))));
        soon().untilAsserted(() -> assertThat(holds(1)).hasSize(3));
    }

    @Test
    void countsWhatItDoes() {
        open(1);
        var fails = new AtomicBoolean(true);
        Copier.beforeSending = () -> {
            if (fails.getAndSet(false)) {
                throw new IllegalStateException("Once");
            }
        };
        log.write(Topics.ORDERS.name(), new byte[] {7}, new byte[] {1});

        var orders = place(20);

        assertServed(orders);
        soon().untilAsserted(() -> assertThat(report(1)).satisfies(report -> {
            assertThat(report.counts().records()).isGreaterThanOrEqualTo(21);
            assertThat(report.counts().batches()).isBetween(1L, report.counts().records());
            assertThat(report.counts().rolledBack()).isPositive();
            assertThat(report.counts().deadLetters()).isPositive();
            assertThat(report.counts().duplicates()).isZero();
            assertThat(report.cabinet()).isNull();
        }));
    }

    @Test
    void countsBatchesAsTheyComeAndNotInPieces() {
        var listeners = open(1).getBean(KafkaListenerEndpointRegistry.class).getListenerContainers();

        assertThat(listeners)
                .isNotEmpty()
                .allSatisfy(
                        listener -> assertThat(listener.getContainerProperties().getMessageListener())
                                .isInstanceOf(CountingListener.class));
    }

    @Test
    void servesWithoutAFloorAndSaysSoOnce(CapturedOutput output) throws Exception {
        admin.deleteTopics(List.of(Topics.SHOP_FLOOR.name())).all().get();
        soon().until(() -> !admin.listTopics().names().get().contains(Topics.SHOP_FLOOR.name()));

        var station = open(1);

        assertServed(place(20));
        soon().until(() -> dropped(station) > 10);
        assertThat(complaints(output)).hasSize(1);
        createTopics();
        soon().untilAsserted(() -> assertThat(said(1)).isNotEmpty());
        soon().untilAsserted(() -> assertThat(output).containsOnlyOnce("accepts telemetry events again"));
        assertThat(complaints(output)).hasSize(1);
    }

    @Test
    void servesWhenItMayNotWriteAndSaysSoOnce(CapturedOutput output) throws Exception {
        admin.createAcls(List.of(NOBODY_MAY_WRITE)).all().get();

        var station = open(1);

        assertServed(place(20));
        soon().until(() -> dropped(station) > 10);
        assertThat(complaints(output)).singleElement().asString().contains("TopicAuthorizationException");
        assertThat(output.getAll().lines().filter(line -> line.contains("Topic authorization failed")))
                .hasSizeLessThan(3); // Kafka's client says it with each try
    }

    @Test
    void isSilentWhenItIsTold() {
        var station = open(1, "--shop.floor.enabled=false");

        assertServed(place(5));

        assertThat(station.getBeanProvider(TelemetrySender.class)).isEmpty();
        assertThat(said(1)).isEmpty();
    }

    private ConfigurableApplicationContext open(int slot, String... more) {
        var station = new SpringApplicationBuilder(Copier.class)
                .run(Stream.concat(settings(slot), Stream.of(more)).toArray(String[]::new));
        stations.add(station);
        soon().untilAsserted(() ->
                assertThat(station.getBean(StationOpener.class).isOpen()).isTrue());
        return station;
    }

    /** In a process of its own, which can be killed. */
    private Process start(int slot) throws IOException {
        var command = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SpringApplication.class.getName(),
                "--spring.main.sources=" + Copier.class.getName());
        var process = new ProcessBuilder(Stream.concat(command, settings(slot)).toList())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(kind + ".log").toFile())
                .start();
        processes.add(process);
        return process;
    }

    private Stream<String> settings(int slot) {
        return Stream.of(
                "--spring.application.name=" + kind,
                "--shop.station.slot=" + slot,
                "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers());
    }

    private static List<Order> place(int count) {
        var orders = IntStream.range(0, count).mapToObj(_ -> anOrderOf(COD)).toList();
        orders.forEach(order -> log.write(Topics.ORDERS, new OrderPlaced(order)));
        return orders;
    }

    /** Other stations may have copied them, too: the topic is that of all tests. */
    private static void assertServed(List<Order> orders) {
        soon().untilAsserted(() -> assertThat(log.events(Topics.READY))
                .extracting(ready -> ready.orderId())
                .containsAll(orders.stream().map(Order::orderId).toList()));
    }

    private List<FloorEvent> said(int slot) {
        return log.events(Topics.SHOP_FLOOR).stream()
                .filter(event -> event.station().equals(kind + "-" + slot))
                .toList();
    }

    private List<PartitionsMoved> moves(int slot) {
        return of(PartitionsMoved.class, slot);
    }

    private StationReport report(int slot) {
        return of(StationReport.class, slot).getLast();
    }

    private <E extends FloorEvent> List<E> of(Class<E> type, int slot) {
        return said(slot).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** As the latest report has it. */
    private List<Integer> holds(int slot) {
        return report(slot).holds().getOrDefault("orders", List.of());
    }

    private int generation(int slot) {
        return moves(slot).getLast().generation();
    }

    private static double dropped(ConfigurableApplicationContext station) {
        return station.getBean(MeterRegistry.class)
                .counter("shop.floor.dropped")
                .count();
    }

    private static List<String> complaints(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains("does not accept telemetry events"))
                .toList();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofMinutes(2)).ignoreExceptions();
    }
}
