package fishandchips.shop.docker;

import fishandchips.shop.Screen;
import fishandchips.shop.ShopFailedException;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.WrongUseException;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The {@code docker} of this machine, and the shop's compose file; nothing else runs it. Safe for any number of threads. */
final class Compose {

    private static final File NOTHING = new File("/dev/null");
    private static final long TICK_MILLIS = 200;

    private final Path file;
    private final Map<String, String> environment;

    Compose(ShopFolder folder, Map<String, String> environment) {
        this.file = folder.root().resolve("docker-compose.yml");
        this.environment = environment;
    }

    /** Hears what a command says, in the thread that runs it. */
    interface Listener {

        /** A line, be it a result or a complaint. */
        void line(String line);

        /** Some time has passed. Returns whether to go on listening. */
        default boolean tick() {
            return true;
        }
    }

    /**
     * What a compose command answers.
     *
     * @throws WrongUseException when there is no Docker, or it does not answer
     * @throws ShopFailedException when it answers with a failure
     */
    String ask(String... arguments) throws IOException, InterruptedException {
        var complaint = Files.createTempFile("docker", ".err");
        try {
            var process = builder(command(arguments))
                    .redirectError(complaint.toFile())
                    .start();
            var answer = read(process);
            if (process.waitFor() != 0) {
                throw new DockerDiagnosis(this::exitCode).of(Files.readString(complaint));
            }
            return answer;
        } finally {
            Files.delete(complaint);
        }
    }

    private static String read(Process process) throws IOException {
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            return out.readAllAsString();
        }
    }

    private int exitCode(List<String> arguments) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(docker()), arguments.stream()).toList();
        return builder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /**
     * Runs a compose command that takes its time, and ends it when the listener has heard enough.
     *
     * @param settings what the compose file is to be told, besides the environment
     * @return the exit code
     */
    int run(Listener listener, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        var builder = builder(command(arguments)).redirectErrorStream(true);
        builder.environment().putAll(settings);
        var process = builder.start();
        try {
            if (!listen(process, listener)) {
                process.destroy();
            }
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private static boolean listen(Process process, Listener listener) throws InterruptedException {
        var lines = new LinkedBlockingQueue<Optional<String>>();
        Thread.ofVirtual().start(() -> {
            process.inputReader(StandardCharsets.UTF_8)
                    .lines()
                    .map(Optional::of)
                    .forEach(lines::add);
            lines.add(Optional.empty());
        });
        while (true) {
            var line = lines.poll(TICK_MILLIS, TimeUnit.MILLISECONDS);
            if (line == null) {
                if (!listener.tick()) {
                    return false;
                }
            } else if (line.isPresent()) {
                listener.line(line.get());
            } else {
                return true;
            }
        }
    }

    /** Runs a compose command whose words are this command's, and which ends with it. Returns the exit code. */
    int show(Screen screen, List<String> arguments) throws IOException, InterruptedException {
        var words = arguments.toArray(String[]::new);
        var builder = screen.isTerminal()
                ? builder(colourful(words)).inheritIO()
                : builder(command(words)).redirectError(Redirect.INHERIT);
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("ending").unstarted(() -> end(process)));
        process.inputReader(StandardCharsets.UTF_8).lines().forEach(screen::line);
        return process.waitFor();
    }

    private static void end(Process process) {
        process.destroy();
        process.onExit().join();
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).redirectInput(NOTHING);
        builder.environment().putAll(environment);
        return builder;
    }

    private List<String> command(String... arguments) {
        return colourful(Stream.concat(Stream.of("--ansi", "never"), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private List<String> colourful(String... arguments) {
        var command = new ArrayList<>(List.of(docker(), "compose", "--file", file.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private String docker() {
        var path = environment.getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .map(folder -> Path.of(folder, "docker"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(DockerDiagnosis::noDocker)
                .toString();
    }
}
