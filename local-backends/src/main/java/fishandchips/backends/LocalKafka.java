package fishandchips.backends;

import fishandchips.contract.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** A Kafka of one node, broker and controller in one JVM of its own. */
public final class LocalKafka extends LocalBackend {

    private final KafkaSecurity security;

    private LocalKafka(RunningProcess process, int port, KafkaSecurity security) {
        super(Kind.KAFKA, process, port);
        this.security = security;
    }

    /** Starts one that lets in everybody on this machine. */
    public static LocalKafka start(Path data, Path logs, int port) {
        return start(data, logs, port, List.of());
    }

    /** Starts one that lets in everybody on this machine, and has side doors. */
    public static LocalKafka start(Path data, Path logs, int port, List<SideDoor> doors) {
        return start(data, logs, port, doors, KafkaCommands.SMALL_AND_SOON);
    }

    /**
     * Starts one that lets in everybody on this machine, and has side doors.
     *
     * @param flags of its Java: how the garbage is collected, what is compiled, how large the heap is
     */
    public static LocalKafka start(Path data, Path logs, int port, List<SideDoor> doors, List<String> flags) {
        return Workplace.open(
                Kind.KAFKA,
                data,
                logs,
                workplace -> startIn(
                        workplace,
                        Ports.choose(Kind.KAFKA, port),
                        KafkaSecurity.NONE,
                        doors,
                        new KafkaCommands(KafkaJars.folder(), flags)));
    }

    /**
     * Starts it and returns when it answers, with the topics and records that it kept there before.
     *
     * @param data the data folder of the shop; Kafka keeps its files in {@code kafka} there
     * @param logs gets {@code kafka.log}
     * @param port 0 for any that is free
     */
    public static LocalKafka start(Path data, Path logs, int port, KafkaSecurity security) {
        return Workplace.open(
                Kind.KAFKA,
                data,
                logs,
                workplace -> startIn(
                        workplace,
                        Ports.choose(Kind.KAFKA, port),
                        security,
                        List.of(),
                        new KafkaCommands(KafkaJars.folder(), KafkaCommands.SMALL_AND_SOON)));
    }

    private static LocalKafka startIn(
            Workplace workplace, int port, KafkaSecurity security, List<SideDoor> doors, KafkaCommands commands)
            throws IOException {
        var storage = new KafkaStorage(workplace, commands);
        var controllerPort = Ports.free();
        write(workplace, "log4j2.properties", new Resource("log4j2.properties").text());
        write(workplace, "server.properties", settings(port, controllerPort, doors) + security.lines());
        write(workplace, "controller.properties", controllerSettings(controllerPort));
        if (!storage.isFormatted()) {
            storage.format();
        } else if (storage.wasKilled()) {
            new KilledBroker(workplace).giveUp(commands.runController());
        }
        var process = RunningProcess.start(workplace, commands.run(), () -> Ports.isAnswered(port));
        return new LocalKafka(process, port, security);
    }

    private static void write(Workplace workplace, String name, String text) throws IOException {
        Files.writeString(workplace.folder().resolve(name), text);
    }

    /** The controller's port is anybody's guess: a quorum of one asks for it by its number only. */
    static String settings(int port, int controllerPort, List<SideDoor> doors) {
        return new Resource("server.properties").text()
                + String.format(
                        Locale.ROOT,
                        """

                listeners=SHOP://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%3$s
                advertised.listeners=SHOP://127.0.0.1:%1$d%4$s
                listener.security.protocol.map=SHOP:PLAINTEXT,CONTROLLER:PLAINTEXT%5$s
                controller.quorum.voters=1@127.0.0.1:%2$d
                """,
                        port,
                        controllerPort,
                        each(doors, SideDoor::listener),
                        each(doors, SideDoor::advertisedListener),
                        each(doors, SideDoor::protocol));
    }

    private static String each(List<SideDoor> doors, Function<SideDoor, String> setting) {
        return doors.stream().map(setting).collect(Collectors.joining());
    }

    private static String controllerSettings(int controllerPort) {
        return new Resource("controller.properties").text() + String.format(Locale.ROOT, """

                listeners=CONTROLLER://127.0.0.1:%1$d
                controller.quorum.voters=1@127.0.0.1:%1$d
                """, controllerPort);
    }

    /** Such as {@code 127.0.0.1:9092}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    /** What a client has to be told, in Kafka's own names, who may do anything. */
    public Map<String, Object> clientSettings() {
        var settings = new HashMap<String, Object>(security.client());
        settings.put("bootstrap.servers", bootstrapServers());
        return settings;
    }

    /**
     * Creates topics, each with another for its dead letters if it has any, and returns when clients can see them. One that exists is
     * left as it is.
     */
    public void createTopics(Collection<Topic<?>> topics, int partitions, int replicationFactor) {
        try (var admin = Admin.create(clientSettings())) {
            new TopicCreation(partitions, replicationFactor).create(admin, topics);
        }
    }
}
