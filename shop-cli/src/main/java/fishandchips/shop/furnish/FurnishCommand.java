package fishandchips.shop.furnish;

import fishandchips.audit.BackRoom.Database;
import fishandchips.console.Screen;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.shop.Sentences;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Furnishes Kafka and PostgreSQL of a shop in containers, before the stations start. */
@Command(
        name = "furnish",
        hidden = true,
        description = "Make the users, rights and topics of a shop in containers: a part of docker-compose.yml.")
public final class FurnishCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Screen screen;

    @Parameters(paramLabel = "FOLDER", description = "Where ./shop secrets has put what the furnisher must know.")
    private Path folder = Path.of("");

    public FurnishCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws Exception {
        var settings = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve(SecretFiles.FURNISH))) {
            settings.load(file);
        }
        Function<Principal, String> passwords = principal -> settings.getProperty("password." + principal.label());
        var kafka = new KafkaFurnishing(kafka(settings), passwords);
        var database = new DatabaseFurnishing(database(settings), passwords);
        insistThatBothAreOfOneShop(kafka, database);
        var copies = untilItSucceeds("Kafka", kafka::furnish);
        screen.line(String.format(
                Locale.ROOT, "Kafka has its users, rights and topics; each record is kept by %d.", copies));
        untilItSucceeds("PostgreSQL", () -> {
            database.furnish();
            return true;
        });
        screen.line("PostgreSQL has its roles and schemas.");
        return 0;
    }

    /** Kafka is furnished first, and so may be when PostgreSQL is not; but then nobody has ordered yet. */
    private void insistThatBothAreOfOneShop(KafkaFurnishing kafka, DatabaseFurnishing database)
            throws InterruptedException {
        var hasBooks = untilItSucceeds("PostgreSQL", database::isFurnished);
        if (hasBooks && !untilItSucceeds("Kafka", kafka::isFurnished)) {
            throw leftOver("PostgreSQL has the books of a shop whose orders are gone from Kafka");
        }
        if (!hasBooks && untilItSucceeds("Kafka", kafka::hasOrders)) {
            throw leftOver("Kafka has the orders of a shop whose books are gone from PostgreSQL");
        }
    }

    private static ShopFailedException leftOver(String what) {
        return new ShopFailedException(
                "%s. This deletes the rest of it: docker compose -f docker-compose.yml -f three-brokers.yml down -v --remove-orphans"
                        .formatted(what));
    }

    private static Map<String, String> kafka(Properties settings) {
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith("kafka."))
                .collect(Collectors.toMap(name -> name.substring("kafka.".length()), settings::getProperty));
    }

    private static Database database(Properties settings) {
        return new Database(
                settings.getProperty("database.url"),
                settings.getProperty("database.user"),
                settings.getProperty("database.password"));
    }

    private <T> T untilItSucceeds(String backend, Callable<T> step) throws InterruptedException {
        var watch = new Stopwatch();
        while (true) {
            try {
                return step.call();
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                var reason = Sentences.reason(e);
                if (watch.isPast(PATIENCE)) {
                    throw new ShopFailedException(
                            String.format(
                                    Locale.ROOT,
                                    "%s could not be furnished within %d s: %s",
                                    backend,
                                    PATIENCE.toSeconds(),
                                    reason),
                            e);
                }
                screen.line("waiting for %s: %s".formatted(backend, reason));
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        }
    }
}
