package fishandchips.registry.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import fishandchips.backends.LocalPostgres;
import fishandchips.backends.LocalRegistry;
import fishandchips.registry.AvroSchemas;
import fishandchips.registry.ConfluentAvro;
import fishandchips.registry.RegistryRefusedException;
import fishandchips.registry.SchemaRegistry;
import fishandchips.registry.SchemaRegistry.Version;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A real registry on a real PostgreSQL, which is away when the registry starts. */
class RegistryProgramIT {

    private static final Path LOGS = Path.of("target", "backends");
    private static final Schema OLD = AvroSchemas.named(AvroSchemas.COD_AND_CHIPS);

    /** The old schema with one more field, which has a default. */
    private static final Schema NEW = with("""
            {"name": "paid_by", "type": "string", "default": "cash"}""");

    /** The same without the default. */
    private static final Schema INCOMPATIBLE = with("""
            {"name": "paid_by", "type": "string"}""");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path data;

    @SuppressWarnings("NullAway.Init")
    private static LocalPostgres postgres;

    @SuppressWarnings("NullAway.Init")
    private static LocalRegistry server;

    @SuppressWarnings("NullAway.Init")
    private static SchemaRegistry registry;

    private final String subject = UUID.randomUUID() + "-value";

    private static Schema with(String field) {
        return new Schema.Parser().parse(OLD.toString().replace("\"fields\":[", "\"fields\":[" + field + ","));
    }

    @BeforeAll
    static void startWhilePostgresIsAway() throws Exception {
        var away = LocalPostgres.start(data, LOGS, 0);
        away.close();
        Files.deleteIfExists(log());
        var starting = CompletableFuture.supplyAsync(() -> LocalRegistry.start(data, LOGS, 0, away));
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(log())
                        .content()
                        .contains(
                                "The schema registry waits for PostgreSQL at " + away.jdbcUrl() + ": Connection to "));
        postgres = LocalPostgres.start(data, LOGS, away.port());
        server = starting.get(60, SECONDS);
        registry = new SchemaRegistry(server.uri(), Duration.ofSeconds(10));
    }

    private static Path log() {
        return LOGS.resolve("registry.log");
    }

    @AfterAll
    static void endsSoon() {
        registry.close();
        var before = System.nanoTime();
        server.close();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        postgres.close();
    }

    @Test
    void givesASchemaOneId() throws Exception {
        var id = registry.register(subject, OLD);

        assertThat(registry.register(subject, OLD)).isEqualTo(id);
        assertThat(registry.schema(id)).isEqualTo(OLD);
        assertThat(registry.subjects()).contains(subject);
        assertThat(registry.versions(subject)).containsExactly(new Version(1, id, OLD));
        assertThat(registry.versions("no-such-subject")).isEmpty();
    }

    @Test
    void acceptsACompatibleSchema() throws Exception {
        var id = registry.register(subject, OLD);

        assertThat(registry.isCompatible(subject, NEW)).isTrue();
        assertThat(registry.register(subject, NEW)).isNotEqualTo(id);
    }

    @Test
    void refusesAnIncompatibleSchemaAndSaysWhy() throws Exception {
        registry.register(subject, OLD);

        assertThat(registry.isCompatible(subject, INCOMPATIBLE)).isFalse();
        assertThatExceptionOfType(RegistryRefusedException.class)
                .isThrownBy(() -> registry.register(subject, INCOMPATIBLE))
                .withMessageContaining("refuses the schema of " + subject + ": ")
                .withMessageContaining("paid_by")
                .matches(RegistryRefusedException::isIncompatible);
        assertThat(registry.versions(subject)).hasSize(1);
    }

    @Test
    void letsOldAndNewReadersReadRecordsOfBoth() throws Exception {
        var avro = new ConfluentAvro(registry);
        var byOld =
                ConfluentAvro.write(registry.register(subject, OLD), order(OLD).build());
        var byNew = ConfluentAvro.write(
                registry.register(subject, NEW),
                order(NEW).set("paid_by", "card").build());

        assertThat(List.of(avro.read(byOld, OLD), avro.read(byNew, OLD)))
                .extracting(GenericRecord::toString)
                .containsOnly("{\"order_time\": 1, \"count\": 2, \"order\": [\"pie\"]}");
        assertThat(List.of(avro.read(byOld, NEW), avro.read(byNew, NEW)))
                .extracting(order -> order.get("paid_by").toString())
                .containsExactly("cash", "card");
    }

    private static GenericRecordBuilder order(Schema schema) {
        return new GenericRecordBuilder(schema)
                .set("order_time", 1L)
                .set("count", 2)
                .set("order", List.of("pie"));
    }

    @Test
    void registersASchemaAgainThatWasDeleted() throws Exception {
        registry.register(subject, OLD);
        registry.delete(subject);

        assertThat(registry.subjects()).doesNotContain(subject);
        var again = registry.register(subject, OLD);

        assertThat(new SchemaRegistry(server.uri(), Duration.ofSeconds(10)).schema(again))
                .isEqualTo(OLD);
    }

    @Test
    void saysThatThereIsNoSuchSchema() {
        assertThatExceptionOfType(RegistryRefusedException.class)
                .isThrownBy(() -> registry.schema(4711))
                .withMessageContaining("refuses the schema with the id 4711: ")
                .matches(RegistryRefusedException::isUnknown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /apis/ccompat/v7/subjects                  | localhost        |                                 | 200",
                "GET  | /apis/ccompat/v7/subjects                  | evil.example.com |                                 | 421",
                "GET  | /                                          | evil.example.com |                                 | 421",
                "POST | /apis/ccompat/v7/subjects/x-value/versions | localhost        | Origin: http://evil.example.com | 403"
            })
    void refusesForeignNamesAndPages(String method, String path, String host, String header, int status)
            throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            var request = "%s %s HTTP/1.1\r\nHost: %s:%s\r\n%sContent-Length: 2\r\nConnection: close\r\n\r\n{}"
                    .formatted(method, path, host, server.port(), header == null ? "" : header + "\r\n");
            socket.getOutputStream().write(request.getBytes(UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 %s ".formatted(status));
        }
    }

    @Test
    void keepsItsTablesInASchemaOfItsOwn() throws Exception {
        var source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl());
        source.setUser(postgres.user());

        try (var connection = source.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select distinct schemaname from pg_tables"
                                + " where schemaname not in ('pg_catalog', 'information_schema')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("registry");
            assertThat(rows.next()).isFalse();
        }
    }
}
