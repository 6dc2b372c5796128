package fishandchips.verification.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that run in containers: each on this machine, with what it finds in a container put in place. */
class ContainerScriptsTests {

    private static final Path DEPLOY = Path.of("..", "deploy").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private HttpServer station;
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    @BeforeEach
    void startsAStation() throws IOException {
        station = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        station.createContext("/actuator/health/", exchange -> {
            var question = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
            exchange.sendResponseHeaders(answers.getOrDefault(question, 404), -1);
            exchange.close();
        });
        station.start();
    }

    @AfterEach
    void stopsIt() {
        station.stop(0);
    }

    @Test
    void aStationIsWellOnlyWhenItIsReadyForTheFirstTime() throws Exception {
        answers.put("liveness", 200);
        answers.put("readiness", 503);

        assertThat(isHealthy()).isFalse();
        answers.put("readiness", 200);
        assertThat(isHealthy()).isTrue();
    }

    @Test
    void aStationThatWasReadyIsWellAsLongAsItLives() throws Exception {
        answers.put("liveness", 200);
        answers.put("readiness", 200);
        assertThat(isHealthy()).isTrue();

        answers.put("readiness", 503);

        assertThat(isHealthy()).as("while Kafka is away").isTrue();
        answers.put("liveness", 503);
        assertThat(isHealthy()).as("when the station itself is broken").isFalse();
    }

    @Test
    void aProgramIsAskedWhereItAnswers() throws Exception {
        var paths = Map.of("READINESS", "/actuator/health/ready", "LIVENESS", "/actuator/health/live");

        assertThat(isHealthy(paths)).isFalse();
        answers.put("ready", 200);
        assertThat(isHealthy(paths)).isTrue();
        assertThat(isHealthy(paths)).as("without an answer to whether it lives").isFalse();
        answers.put("live", 200);
        assertThat(isHealthy(paths)).isTrue();
    }

    private boolean isHealthy() throws Exception {
        return isHealthy(Map.of());
    }

    private boolean isHealthy(Map<String, String> more) throws Exception {
        var environment = new HashMap<>(more);
        environment.put("MANAGEMENT_PORT", String.valueOf(station.getAddress().getPort()));
        environment.put("TMPDIR", folder.toString());
        return run(environment, DEPLOY.resolve("image/healthy")).exitCode() == 0;
    }

    @Test
    void aStationCallsItselfAfterItsContainer() throws Exception {
        assertThat(nameIn("fishandchips-preparer-12.fishandchips_floor")).isEqualTo("preparer-12");
    }

    @Test
    void aStationIsNamedAfterItsHostWhereNobodyKnowsItsContainer() throws Exception {
        assertThat(nameIn("")).isEqualTo("preparer-0123456789ab");
        assertThat(nameIn("preparer-7d4b9c.example.com")).isEqualTo("preparer-0123456789ab");
    }

    @Test
    void onlyAProgramThatDoesNotReadItsSecretsItselfHasThemInItsEnvironment() throws Exception {
        var jaas = "a.ScramLoginModule required username=\"connect\" password=\"a-b_c\";";
        Files.writeString(
                folder.resolve("application.properties"),
                "spring.kafka.properties.sasl.jaas.config=%s\nspring.datasource.password=d-e_f\n".formatted(jaas));

        assertThat(startedWith(Map.of())).isEqualTo(jaas + "\nd-e_f\n");
        assertThat(startedWith(Map.of("SPRING_CONFIG_ADDITIONAL_LOCATION", "/run/secrets/")))
                .isEqualTo("\n\n");
    }

    /** The secrets that a program has in its environment, which is started with more of it. */
    private String startedWith(Map<String, String> more) throws Exception {
        put("getent", "#!/bin/bash\nexit 2\n");
        put("java", """
                #!/bin/bash
                echo "${SPRING_KAFKA_PROPERTIES_SASL_JAAS_CONFIG-}"
                echo "${SPRING_DATASOURCE_PASSWORD-}"
                """);
        var script = Files.readString(DEPLOY.resolve("image/start")).replace("/run/secrets", folder.toString());
        var environment = new HashMap<>(more);
        environment.putAll(
                Map.of("HOSTNAME", "0123456789ab", "STATION", "connect", "PATH", folder + ":" + System.getenv("PATH")));
        var started = run(environment, put("start", script));
        assertThat(started.exitCode()).as(started.output()).isZero();
        return started.output();
    }

    /** What the station is told in a container whose address has this name. */
    private String nameIn(String container) throws Exception {
        put("getent", """
                #!/bin/bash
                case "$*" in
                  "hosts 0123456789ab") echo "172.20.0.5      0123456789ab" ;;
                  "-s dns hosts 172.20.0.5") [ -n "%1$s" ] && echo "172.20.0.5      %1$s" ;;
                  *) exit 2 ;;
                esac
                """.formatted(container));
        put("java", "#!/bin/bash\necho \"$SHOP_STATION_NAME\"\n");
        var path = folder + ":" + System.getenv("PATH");
        var started = run(
                Map.of("HOSTNAME", "0123456789ab", "STATION", "preparer", "PATH", path), DEPLOY.resolve("image/start"));
        assertThat(started.exitCode()).as(started.output()).isZero();
        return started.output().strip();
    }

    @Test
    void theFirstOfThreeBrokersIsNeverABrokerOfItsOwn() throws Exception {
        assertThat(cluster("brokers=3", "cluster.id=some", 1, "echo $KAFKA_CONTROLLER_QUORUM_VOTERS")
                        .output())
                .isEqualTo("1@kafka-1:9093,2@kafka-2:9093,3@kafka-3:9093\n");
    }

    @Test
    void aBrokerAloneIsToldNothingOfOthers() throws Exception {
        assertThat(cluster("brokers=1", "cluster.id=some", 1, "echo ${KAFKA_LISTENERS-none} $CLUSTER_ID")
                        .output())
                .isEqualTo("none some\n");
    }

    @Test
    void aBrokerRefusesADiskOfAnotherShopInOneSentence() throws Exception {
        var refused = cluster("brokers=3", "cluster.id=other", 2, "echo started");

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output())
                .startsWith("The records on this broker's disk are of another shop.")
                .endsWith("docker compose -f docker-compose.yml -f three-brokers.yml down -v --remove-orphans\n");
    }

    @Test
    void kafkaStartsWithoutTheSetupOfItsImageWhenItsFolderIsFormatted() throws Exception {
        Files.createFile(folder.resolve(".kafka_cleanshutdown"));

        var started = startKafka(Map.of("KAFKA_MESSAGE_MAX_BYTES", "7", "KAFKA_HEAP_OPTS", "-Xmx1m"));

        assertThat(started.exitCode()).as(started.output()).isZero();
        assertThat(started.output())
                .startsWith("-XX:+UseSerialGC server.properties\n")
                .contains("node.id=1\nlog.dirs=here\n")
                .endsWith("message.max.bytes=7\n")
                .doesNotContain("heap.opts");
    }

    @Test
    void aKilledKafkaIsGivenUpByItsControllerFirst() throws Exception {
        var started = startKafka(Map.of());

        assertThat(started.exitCode()).as(started.output()).isZero();
        assertThat(started.output())
                .startsWith("This broker was killed: its controller gives it up first.\nIt is given up, after ")
                .contains("\n-XX:+UseSerialGC server.properties\n");
        assertThat(Files.readString(folder.resolve("controller.properties")))
                .contains("log.dirs=here\n", "process.roles=controller\n", "broker.session.timeout.ms=500\n")
                .doesNotContain("process.roles=broker");
    }

    @Test
    void kafkaIsSetUpByItsImageTheFirstTime() throws Exception {
        assertThat(startKafka(Map.of(), false).output()).isEqualTo("set up by the image\n");
    }

    private Result startKafka(Map<String, String> more) throws Exception {
        return startKafka(more, true);
    }

    /** Runs the script that starts Kafka, with a Kafka that only prints its settings, or gives the broker up as controller. */
    private Result startKafka(Map<String, String> more, boolean formatted) throws Exception {
        if (formatted) {
            Files.writeString(folder.resolve("meta.properties"), "cluster.id=some\n");
        }
        Files.writeString(folder.resolve("cluster.properties"), "brokers=1\ncluster.id=some\n");
        Files.writeString(folder.resolve("log4j2.yaml"), "");
        Files.createDirectory(folder.resolve("config"));
        Files.createDirectory(folder.resolve("mounted"));
        Files.writeString(
                folder.resolve("mounted/server.properties"),
                "process.roles=broker,controller\nnode.id=1\nlog.dirs=here\n");
        put("run", "#!/bin/bash\necho set up by the image\n");
        put("kafka-server-start.sh", """
                #!/bin/bash
                case $1 in
                  */controller.properties) echo "Fencing broker 1 "; exec sleep 60 ;;
                esac
                echo "$KAFKA_JVM_PERFORMANCE_OPTS ${1##*/}"
                cat "$1"
                """);
        put("cluster", inFolder("cluster"));
        var environment = new HashMap<>(more);
        environment.put("PATH", System.getenv("PATH"));
        return run(environment, put("start", inFolder("start")));
    }

    /** A script of {@code deploy/kafka}, with all that it finds in a container in the test's folder. */
    private String inFolder(String script) throws IOException {
        return Files.readString(DEPLOY.resolve("kafka").resolve(script))
                .replace("/var/lib/kafka/data", folder.toString())
                .replace("/mnt/shared/config", folder.resolve("mounted").toString())
                .replace("/opt/kafka/config", folder.resolve("config").toString())
                .replace("/opt/kafka/bin", folder.toString())
                .replace("/etc/kafka/docker", folder.toString())
                .replace("/run/secrets", folder.toString())
                .replace("/tmp/controller", folder.resolve("controller").toString());
    }

    /** What becomes of a command that follows in the script which starts a broker. The disk is of the cluster {@code some}. */
    private Result cluster(String brokers, String clusterId, int broker, String next) throws Exception {
        Files.writeString(folder.resolve("meta.properties"), "version=1\ncluster.id=some\n");
        Files.writeString(folder.resolve("cluster.properties"), brokers + "\n" + clusterId + "\n");
        put("getent", "#!/bin/bash\n[ \"$2\" = kafka-3 ]\n");
        var script = Files.readString(DEPLOY.resolve("kafka/cluster"))
                .replace(
                        "/run/secrets/cluster.properties",
                        folder.resolve("cluster.properties").toString());
        var start = put("start", String.format(Locale.ROOT, """
                #!/bin/bash
                set -euo pipefail
                data=%s
                id=%d
                %s
                %s
                """, folder, broker, script, next));
        return run(Map.of("PATH", folder + ":" + System.getenv("PATH")), start);
    }

    private Path put(String name, String script) throws IOException {
        var file = Files.writeString(folder.resolve(name), script);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Result(int exitCode, String output) {}

    private Result run(Map<String, String> environment, Path script) throws Exception {
        var builder = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var output = process.inputReader()) {
            return new Result(process.waitFor(), output.readAllAsString());
        }
    }
}
