package fishandchips.kafkaesque;

import fishandchips.kafkaesque.http.Server;
import fishandchips.kafkaesque.http.ServerSettings;
import fishandchips.kafkaesque.log.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The command: the server, or one of the programs that use it. */
final class Kafkaesque {

    private Kafkaesque() {}

    static void main(String[] words) throws Exception {
        try {
            run(List.of(words));
        } catch (Refusal | IOException | UncheckedIOException e) {
            System.err.println("kafkaesque: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(List<String> words) throws Exception {
        var rest = words.stream().skip(1).toList();
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "-h", "--help" -> printUsage();
            case "produce" -> Produce.run(Options.parse(rest, Produce.OPTIONS));
            case "consume" -> Consume.run(Options.parse(rest, Consume.OPTIONS));
            default -> serve(Options.parse(words, Map.of("--port", "8900", "--data", "", "--partitions", "1")));
        }
    }

    private static void printUsage() throws IOException {
        try (var usage = Objects.requireNonNull(Kafkaesque.class.getResourceAsStream("usage.txt"))) {
            usage.transferTo(System.out);
        }
    }

    private static void serve(Options options) throws IOException, InterruptedException {
        var data = Optional.of(options.text("--data"))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
        var settings = new ServerSettings(data, options.number("--port"), options.number("--partitions"));
        var server = new Server(settings, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        System.out.println("Kafkaesque is open at " + server.address());
        System.out.println(
                data.isPresent()
                        ? "It keeps everything in %s. It does not sync: a power failure may lose the newest events."
                                .formatted(data.get())
                        : "It keeps events in memory, and older ones in a temporary file. A restart loses all of them: see --data.");
        new CountDownLatch(1).await();
    }

    private static void close(Server server) {
        try {
            server.close();
        } catch (IOException e) {
            System.err.println("kafkaesque: " + e.getMessage());
        }
    }
}
