package fishandchips.backends;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How Kafka's programs are started: by the JDK that runs us, with a small heap and the compiler that is ready first.
 *
 * @param jars the folder of the broker's jars
 */
record KafkaCommands(Path jars) {

    private static final List<String> SMALL_AND_SOON = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlog4j2.configurationFile=log4j2.properties");

    /** Makes the folder a Kafka's. */
    List<String> format(String clusterId) {
        return java(List.of(
                "kafka.tools.StorageTool", "format", "--cluster-id", clusterId, "--config", "server.properties"));
    }

    /**
     * Runs the broker. The first to stop leaves its loaded classes beside the jars: that takes it a second, and starts
     * all the others in half the time.
     */
    List<String> run() {
        return java(List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + jars.resolveSibling("kafka.jsa"),
                "kafka.Kafka",
                "server.properties"));
    }

    private List<String> java(List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = List.of("-cp", jars.resolve("*").toString());
        return Stream.of(List.of(java), SMALL_AND_SOON, classPath, arguments)
                .flatMap(List::stream)
                .toList();
    }
}
