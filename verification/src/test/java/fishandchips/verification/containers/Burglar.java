package fishandchips.verification.containers;

import fishandchips.fleet.stations.StationKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Has stolen everyone's key and tries, in everyone's name, all that can be done; prints who was let do what. Knows only
 * what is on the command line's class path, for it is run inside the networks of a shop in containers.
 */
final class Burglar {

    private static final List<String> EVERYONE = Stream.concat(
                    StationKind.all().stream()
                            .filter(kind -> !kind.backends().isEmpty())
                            .map(StationKind::label),
                    Stream.of("auditor", "manager"))
            .toList();

    private Burglar() {}

    /** Takes the file that all passwords are in. */
    public static void main(String... arguments) throws Exception {
        var keys = keys(Path.of(arguments[0]));
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            tryAll("Kafka", KafkaActs.all(), keys, hands);
            tryAll("Redis", RedisActs.all(), keys, hands);
            tryAll("PostgreSQL", DatabaseActs.all(), keys, hands);
        }
    }

    private static List<Key> keys(Path file) throws Exception {
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            passwords.load(reader);
        }
        return EVERYONE.stream()
                .map(name -> new Key(name, passwords.getProperty(name)))
                .toList();
    }

    private static void tryAll(String where, List<Act> acts, List<Key> keys, ExecutorService hands) throws Exception {
        print(where, EVERYONE);
        for (var act : acts) {
            var trials = keys.stream()
                    .map(key -> (Callable<String>) () -> act.outcome(key))
                    .toList();
            var outcomes = new ArrayList<String>();
            for (var trial : hands.invokeAll(trials)) {
                outcomes.add(trial.get());
            }
            print(act.name(), outcomes);
        }
        System.out.println();
    }

    private static void print(String name, List<String> cells) {
        var line = new StringBuilder("%-55s".formatted(name));
        cells.forEach(cell -> line.append(" %-12s".formatted(cell)));
        System.out.println(line.toString().stripTrailing());
    }
}
