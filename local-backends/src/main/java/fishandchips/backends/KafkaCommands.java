package fishandchips.backends;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How Kafka's programs are started: by the JDK that runs us.
 *
 * <p>The first broker that stops leaves its loaded classes beside the jars: that takes it a second, and all others start
 * in half the time.
 *
 * @param jars the folder of the broker's jars
 * @param flags how the garbage is collected, what is compiled, how large the heap is
 */
record KafkaCommands(Path jars, List<String> flags) {

    /** A small heap, and the compiler that is ready first. */
    static final List<String> SMALL_AND_SOON = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final List<String> ALWAYS = List.of(
            "-Duser.language=en", // in Turkish, Kafka looks for a group protocol CLASSİC, and does not start
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-XX:+ExitOnOutOfMemoryError",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dlog4j2.configurationFile=log4j2.properties");

    /** Makes the folder a Kafka's. */
    List<String> format(String clusterId) {
        return java("kafka.tools.StorageTool", "format", "--cluster-id", clusterId, "--config", "server.properties");
    }

    /** Runs the controller alone. */
    List<String> runController() {
        return java("kafka.Kafka", "controller.properties");
    }

    /** Runs broker and controller. */
    List<String> run() {
        return java("-XX:+AutoCreateSharedArchive", "kafka.Kafka", "server.properties");
    }

    /** Runs one of Kafka's tools. Neither the JVM nor a logger writes among what the tool prints. */
    List<String> runTool(String mainClass, List<String> arguments) {
        var logging = List.of(
                "-Xlog:disable", // of an archive of classes that is not there yet
                "--enable-native-access=ALL-UNNAMED",
                "-Dlog4j2.configurationFile=" + new Resource("tool-log4j2.properties").location());
        return java(Stream.of(logging, List.of(mainClass), arguments)
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    private List<String> java(String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = List.of(
                "-XX:SharedArchiveFile=" + jars.resolveSibling("kafka.jsa"),
                "-cp",
                jars.resolve("*").toString());
        return Stream.of(List.of(java), flags, ALWAYS, classes, List.of(arguments))
                .flatMap(List::stream)
                .toList();
    }
}
