package fishandchips.backends;

import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * For tests: one Kafka, one Redis and one PostgreSQL for all the tests of this process, on random ports. Each starts
 * when it is first asked for, and stops when the process ends; what a killed run left behind is cleared up by the next.
 *
 * <p>As they are shared, use your own topics, order ids or tables, and do not close them. Their logs are in
 * {@code target/backends} of the module.
 */
public final class SharedBackends {

    private static final Once<RunFolder> FOLDER = new Once<>(SharedBackends::openFolder);
    private static final Once<LocalKafka> KAFKA =
            new Once<>(() -> started(data -> LocalKafka.start(data, logs(data), 0)));
    private static final Once<LocalRedis> REDIS =
            new Once<>(() -> started(data -> LocalRedis.start(data, logs(data), 0)));
    private static final Once<LocalPostgres> POSTGRES =
            new Once<>(() -> started(data -> LocalPostgres.start(data, logs(data), 0)));

    private static final Once<ShopLog> LOG = new Once<>(SharedBackends::openLog);

    private static final List<Backend> STARTED = new CopyOnWriteArrayList<>();

    private SharedBackends() {}

    public static LocalKafka kafka() {
        return KAFKA.get();
    }

    public static LocalRedis redis() {
        return REDIS.get();
    }

    public static LocalPostgres postgres() {
        return POSTGRES.get();
    }

    /** The log of the shop on {@link #kafka()}, with all its topics. */
    public static ShopLog log() {
        return LOG.get();
    }

    /** Where a station finds them all, in Spring's names; what a station does not ask for is not started. */
    public static Map<String, Supplier<Object>> settings() {
        return Map.of(
                "spring.kafka.bootstrap-servers", () -> kafka().bootstrapServers(),
                "shop.cabinet.redis", () -> redis().uri(),
                "spring.datasource.url", () -> postgres().jdbcUrl(),
                "spring.datasource.username", () -> postgres().user(),
                "spring.datasource.password", () -> postgres().password());
    }

    private static ShopLog openLog() {
        kafka().createTopics(Topics.TO_CREATE, Topic.PARTITIONS, 1);
        return new ShopLog(kafka().bootstrapServers());
    }

    private static <B extends Backend> B started(Function<Path, B> start) {
        var backend = start.apply(FOLDER.get().path());
        STARTED.add(backend);
        return backend;
    }

    private static Path logs(Path data) {
        var target = Path.of("target");
        return Files.isDirectory(target) ? target.resolve("backends") : data.resolve("logs");
    }

    private static RunFolder openFolder() {
        try {
            var temporary = Path.of(System.getProperty("java.io.tmpdir"));
            var folder = RunFolder.in(temporary.resolve("fish-and-chips-" + System.getProperty("user.name")));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAll(folder), "stops the backends"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stopAll(RunFolder folder) {
        STARTED.forEach(Backend::close);
        try {
            folder.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
