package fishandchips.fleet.provisioning;

import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.FailureReason;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes the users, rights and topics on Kafka and PostgreSQL of a shop in containers, before the stations start.
 *
 * @param says is told what is done, and what is waited for, a line at a time
 */
public record Provisioning(Consumer<String> says) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /**
     * Makes what is missing, and returns when all is there.
     *
     * @param folder where {@link SecretFiles} has written what this must know
     * @param partitions of each journal; 0 for as many as there are, or else the usual number
     * @throws WrongUseException when there is another number of partitions
     * @throws ShopFailedException when a backend does not answer in time, or when the two are left over from different shops
     */
    public void run(Path folder, int partitions) throws Exception {
        var settings = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve(SecretFiles.PROVISIONING))) {
            settings.load(file);
        }
        Function<Principal, String> passwords = principal -> settings.getProperty("password." + principal.label());
        var kafka = new KafkaProvisioning(kafka(settings), passwords);
        var database = new DatabaseProvisioning(database(settings), passwords);
        insistThatBothAreOfOneShop(kafka, database);
        var copies = untilItSucceeds("Kafka", () -> kafka.provision(partitions));
        says.accept(String.format(
                Locale.ROOT, "Kafka has its users, rights and topics; each record is kept by %d.", copies));
        untilItSucceeds("PostgreSQL", () -> {
            database.provision();
            return true;
        });
        says.accept("PostgreSQL has its roles and schemas.");
    }

    /** Kafka is provisioned first, so PostgreSQL may lack its schemas when Kafka has topics; but then nobody has ordered yet. */
    private void insistThatBothAreOfOneShop(KafkaProvisioning kafka, DatabaseProvisioning database)
            throws InterruptedException {
        var hasBooks = untilItSucceeds("PostgreSQL", database::isProvisioned);
        if (hasBooks && !untilItSucceeds("Kafka", kafka::isProvisioned)) {
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
            } catch (InterruptedException | WrongUseException e) {
                throw e;
            } catch (Exception e) {
                var reason = FailureReason.of(e);
                if (watch.isPast(PATIENCE)) {
                    throw new ShopFailedException(
                            String.format(
                                    Locale.ROOT,
                                    "%s could not be provisioned within %d s: %s",
                                    backend,
                                    PATIENCE.toSeconds(),
                                    reason),
                            e);
                }
                says.accept("waiting for %s: %s".formatted(backend, reason));
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        }
    }
}
