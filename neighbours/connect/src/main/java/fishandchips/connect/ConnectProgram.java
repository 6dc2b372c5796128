package fishandchips.connect;

import fishandchips.connect.writer.OrdersWriter;
import fishandchips.connect.writer.WriterFormat;
import fishandchips.connectors.ConnectApi;
import fishandchips.connectors.ConnectNames;
import fishandchips.http.HealthServer;
import fishandchips.http.RequestGuard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program of a Connect worker: waits for PostgreSQL and Kafka, creates tables and topics, starts the worker and perhaps the writer in this
 * process, and applies the connectors. It ends by SIGTERM.
 */
public final class ConnectProgram {

    private static final Logger log = LoggerFactory.getLogger(ConnectProgram.class);

    private static final int WRONG_SETTINGS = 2;
    private static final int FAILED = 1;
    private static final String ANY_ADDRESS = "0.0.0.0";
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    private ConnectProgram() {}

    public static void main(String[] args) throws InterruptedException {
        if ("onRefresh".equals(System.getProperty("spring.context.exit"))) {
            learn();
            return;
        }
        try {
            run(ConnectSettings.of(System.getenv()));
        } catch (InvalidSettingException e) {
            log.error("{}", e.getMessage());
            System.exit(WRONG_SETTINGS);
        } catch (ExceptionInInitializerError e) { // the name of the shop is read when its class is loaded
            log.error("{}", FailureReason.of(e));
            System.exit(WRONG_SETTINGS);
        } catch (ConnectException e) {
            log.error("Kafka Connect does not start: {}", FailureReason.of(e));
            System.exit(FAILED);
        }
    }

    /** Loads the plugins and no more, so that the JVM can learn them while an image is built: as Spring Boot does with this property. */
    private static void learn() {
        log.info(
                "Found {} connectors",
                new Plugins(Map.of("plugin.discovery", "service_load"))
                        .sinkConnectors()
                        .size());
    }

    private static void run(ConnectSettings settings) throws InterruptedException {
        var readiness = new Readiness();
        try (var _ = openHealthServer(settings, readiness);
                var api = new ConnectApi(settings.rest().uri(), ANSWERS_WITHIN)) {
            prepareBackends(settings, readiness);
            readiness.waits("Kafka Connect starts.");
            var connect = new ConnectDistributed().startConnect(WorkerSettings.of(settings, advertised(settings)));
            settings.writer().ifPresent(format -> startWriter(settings, format));
            var supervisor = new ConnectorSupervisor(api, settings.connectors(), readiness);
            Thread.ofPlatform().daemon().name("supervisor").start(supervisor);
            connect.awaitStop();
        }
    }

    private static HealthServer openHealthServer(ConnectSettings settings, Readiness readiness) {
        var address = settings.management();
        try {
            return HealthServer.open(
                    new InetSocketAddress(address.host(), address.port()),
                    new RequestGuard(settings.hosts()),
                    HealthServer.READINESS,
                    readiness::waitsFor,
                    Map.of());
        } catch (IOException e) {
            throw new InvalidSettingException("The program cannot listen at MANAGEMENT_SERVER_PORT, %s: %s."
                    .formatted(address.uri(), e.getMessage()));
        }
    }

    private static void prepareBackends(ConnectSettings settings, Readiness readiness) throws InterruptedException {
        var tables = new Tables(settings.database());
        new Backend("PostgreSQL at " + settings.database().url(), readiness)
                .await(() -> tables.create(settings.connectors()));
        var topics = new KafkaTopics(settings.kafka());
        new Backend("Kafka at " + settings.kafka().get("bootstrap.servers"), readiness)
                .await(() -> topics.create(settings.writer()));
    }

    private static void startWriter(ConnectSettings settings, WriterFormat format) {
        var writer = new OrdersWriter(
                settings.kafka(), ConnectNames.WRITER, format.topic(), format.create(settings.schemaUri()));
        Thread.ofPlatform().daemon().name("writer").start(writer);
        Runtime.getRuntime().addShutdownHook(new Thread(writer::close, "closes the writer"));
    }

    /** Other workers cannot reach the address that stands for all of this machine's. */
    private static String advertised(ConnectSettings settings) {
        var host = settings.rest().host();
        try {
            return host.equals(ANY_ADDRESS) ? InetAddress.getLocalHost().getHostAddress() : host;
        } catch (UnknownHostException _) {
            return host;
        }
    }
}
