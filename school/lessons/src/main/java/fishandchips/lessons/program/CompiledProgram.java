package fishandchips.lessons.program;

import fishandchips.lessons.program.Fault.Point;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A learner's program that can be run any number of times, each time in a process of its own.
 *
 * @param folder where it runs
 * @param classes what was compiled
 * @param name of its class
 * @param kafka the settings of a Kafka client
 * @param limit how long it may run
 */
public record CompiledProgram(Path folder, Path classes, String name, Map<String, String> kafka, Duration limit) {

    /** Enough for a JVM and some dozen records on a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    public CompiledProgram {
        kafka = Map.copyOf(kafka);
    }

    CompiledProgram(Path folder, Path classes, String name, Map<String, String> kafka) {
        this(folder, classes, name, kafka, LIMIT);
    }

    /** A program that is part of this command. */
    public static CompiledProgram of(Class<?> program, Path folder, Map<String, String> kafka) {
        return new CompiledProgram(folder, folder, program.getName(), kafka);
    }

    /** The same with another limit. */
    CompiledProgram within(Duration another) {
        return new CompiledProgram(folder, classes, name, kafka, another);
    }

    /**
     * Starts it.
     *
     * @param fault what happens to it; null for nothing
     * @param environment what it finds in its environment besides
     * @param shows is told each line that it prints, from another thread
     */
    public RunningProgram start(@Nullable Fault fault, Map<String, String> environment, Consumer<String> shows)
            throws IOException {
        writeSettings(fault);
        var builder =
                new ProcessBuilder(command(fault)).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new RunningProgram(builder.start(), fault, limit, shows);
    }

    /** Runs it to its end. */
    public ProgramEnd run(@Nullable Fault fault, Map<String, String> environment, Consumer<String> shows)
            throws IOException, InterruptedException {
        try (var running = start(fault, environment, shows)) {
            return running.awaitEnd();
        }
    }

    private List<String> command(@Nullable Fault fault) {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=en",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", // lz4
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error"));
        if (fault != null) {
            command.add("-D%s=%s".formatted(FaultPoints.PROPERTY, fault.encoded()));
        }
        command.addAll(List.of(
                "-cp",
                classes + File.pathSeparator + ClassPath.ofThisCommand(),
                ProgramLauncher.class.getName(),
                name));
        return command;
    }

    private void writeSettings(@Nullable Fault fault) throws IOException {
        var settings = new Properties();
        settings.putAll(kafka);
        settings.setProperty("key.deserializer", StringDeserializer.class.getName());
        settings.setProperty("value.deserializer", StringDeserializer.class.getName());
        settings.setProperty("key.serializer", StringSerializer.class.getName());
        settings.setProperty("value.serializer", StringSerializer.class.getName());
        settings.setProperty("fetch.max.wait.ms", "100"); // for as long a consumer waits when it is closed
        settings.setProperty("interceptor.classes", FaultInterceptor.class.getName());
        if (fault != null && fault.point() == Point.COMMITTED) {
            settings.setProperty("linger.ms", "100"); // a commit overtakes a record whose acknowledgement nobody awaits
        }
        try (var file = Files.newBufferedWriter(folder.resolve("kafka.properties"))) {
            settings.store(
                    file,
                    "How to reach the shop's Kafka, written anew for each run. The interceptor crashes the program where a lesson says so.");
        }
    }
}
