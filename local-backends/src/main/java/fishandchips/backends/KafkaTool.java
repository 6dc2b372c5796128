package fishandchips.backends;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Kafka's own tools, whose classes come with the broker's jars. */
public enum KafkaTool {
    CONSOLE_PRODUCER("org.apache.kafka.tools.ConsoleProducer"),
    CONSOLE_CONSUMER("org.apache.kafka.tools.consumer.ConsoleConsumer"),
    CONSUMER_GROUPS("org.apache.kafka.tools.consumer.group.ConsumerGroupCommand"),
    TOPICS("org.apache.kafka.tools.TopicCommand"),
    GET_OFFSETS("org.apache.kafka.tools.GetOffsetShell"),
    CONFIGS("kafka.admin.ConfigCommand");

    private final String mainClass;

    KafkaTool(String mainClass) {
        this.mainClass = mainClass;
    }

    /** The tool of a {@link #label}. */
    public static Optional<KafkaTool> labelled(String label) {
        return Arrays.stream(values())
                .filter(tool -> tool.label().equals(label))
                .findFirst();
    }

    /** As in Kafka's documentation, where {@code kafka-topics.sh} is {@code topics}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The command that runs it in a process of its own, on the Kafka at an address. */
    public List<String> command(String bootstrapServers, List<String> arguments) {
        var all = Stream.concat(Stream.of("--bootstrap-server", bootstrapServers), arguments.stream());
        return new KafkaCommands(KafkaJars.folder(), KafkaCommands.SMALL_AND_SOON).runTool(mainClass, all.toList());
    }
}
