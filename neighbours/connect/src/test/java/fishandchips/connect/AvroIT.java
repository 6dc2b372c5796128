package fishandchips.connect;

import static fishandchips.backends.TestOrders.anOrderOf;
import static fishandchips.contract.Portion.CHIPS;
import static fishandchips.contract.Portion.COD;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.LocalPostgres;
import fishandchips.backends.LocalRegistry;
import fishandchips.backends.Ports;
import fishandchips.backends.SharedBackends;
import fishandchips.backends.ShopLog;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Topics;
import fishandchips.registry.ConfluentAvro;
import fishandchips.registry.SchemaRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The writer and the connector of demo 6 with a real registry, which comes later than they do, and goes. */
class AvroIT {

    private static final String SHOP = "avro";
    private static final String ORDERS = SHOP + "-orders";
    private static final String TOPIC = "demo6_cod_and_chips";
    private static final String TABLE = "public." + TOPIC;

    @TempDir
    private static Path folder;

    private static int port;
    private static ShopLog log;
    private static LocalPostgres postgres;
    private static OrdersTable table;
    private static WorkerProcess worker;

    @BeforeAll
    static void open() throws Exception {
        port = Ports.free();
        log = SharedBackends.log();
        postgres = SharedBackends.postgres();
        table = new OrdersTable(new DatabaseSettings(postgres.jdbcUrl(), postgres.user(), ""));
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", SharedBackends.kafka().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(ORDERS, 1, (short) 1)))
                    .all()
                    .get();
        }
        worker = WorkerProcess.start(Map.of(
                        "SHOP_NAME", SHOP,
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS", SharedBackends.kafka().bootstrapServers(),
                        "SPRING_DATASOURCE_URL", postgres.jdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", postgres.user(),
                        "SHOP_CONNECT_CONNECTORS", "demo6",
                        "SHOP_CONNECT_WRITER", "avro",
                        "SHOP_CONNECT_SCHEMA_URI", uri().toString()))
                .awaitReady();
    }

    @AfterAll
    static void close() {
        worker.close();
    }

    private static URI uri() {
        return URI.create("http://127.0.0.1:%s/apis/ccompat/v7".formatted(port));
    }

    @Test
    void fillsTheTableWithEachOrderWhetherTheRegistryIsThereOrNot() throws Exception {
        place(5);
        soon().untilAsserted(() ->
                assertThat(worker.log()).contains("The schema registry at " + uri() + " does not answer."));
        assertThat(log.committed(TOPIC)).isEmpty();

        try (var server = LocalRegistry.start(folder, Path.of("target", "backends"), port, postgres);
                var registry = new SchemaRegistry(server.uri(), Duration.ofSeconds(10))) {
            awaitRows(5);
            var version = registry.versions(TOPIC + "-value").getFirst();
            assertThat(log.committed(TOPIC))
                    .allSatisfy(record ->
                            assertThat(ConfluentAvro.id(record.value())).isEqualTo(version.id()));

            var before = table.rows(TABLE);
            worker.replay("demo6");
            place(1);
            awaitRows(6);
            assertThat(table.rows(TABLE)).containsAll(before);

            registry.delete(TOPIC + "-value");
            place(2);
            awaitRows(8);
        }

        place(2);
        awaitRows(10);
        assertThat(table.rows(TABLE)).allSatisfy(row -> assertThat(row).endsWith(",\"{\"\"cod & chips\"\"}\")"));
    }

    private static void place(int count) {
        for (int order = 0; order < count; order++) {
            var placed = new OrderPlaced(anOrderOf(COD, CHIPS));
            log.write(new ProducerRecord<>(ORDERS, placed.key().getBytes(UTF_8), Topics.ORDERS.value(placed)));
        }
    }

    /** One for each order, numbered from 1. */
    private static void awaitRows(int count) {
        soon().ignoreException(SQLException.class)
                .untilAsserted(() -> assertThat(table.rows(TABLE))
                        .extracting(row -> row.split(",", 3)[1])
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, count)
                                .mapToObj(String::valueOf)
                                .toList()));
    }

    private static ConditionFactory soon() {
        return await().atMost(WorkerProcess.LIMIT);
    }
}
