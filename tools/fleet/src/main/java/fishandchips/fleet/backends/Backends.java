package fishandchips.fleet.backends;

import fishandchips.backends.LocalKafka;
import fishandchips.backends.LocalPostgres;
import fishandchips.backends.LocalRedis;
import fishandchips.backends.TopicCreation;
import fishandchips.console.Action;
import fishandchips.console.Interruption;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Together;
import fishandchips.fleet.FixedSettings;
import fishandchips.fleet.Report;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.SupervisedBackend.RunningBackend;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.ShopTopics;
import fishandchips.fleet.stations.StationKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;

/** Kafka with the shop's topics, Redis and PostgreSQL. */
public final class Backends {

    private final ShopFolder folder;
    private final BackendLinks links;
    private final Gear gear;
    private volatile ShopTopics topics;
    private final Report report;
    private final List<SupervisedBackend> backends = new CopyOnWriteArrayList<>();

    /**
     * None runs yet.
     *
     * @param links how stations reach the backends
     * @param gear what Kafka is run with
     * @param topics those that Kafka shall have
     */
    public Backends(ShopFolder folder, BackendLinks links, Gear gear, ShopTopics topics, Report report) {
        this.folder = folder;
        this.links = links;
        this.gear = gear;
        this.topics = topics;
        this.report = report;
    }

    /**
     * Starts a backend on a port, and prepares it: Kafka gets the topics that it does not have. Returns when it answers, also when it is
     * interrupted: what was only half started would be closed by nobody.
     */
    public void start(BackendKind kind, int port) {
        var name = kind.label();
        links.add(kind, port);
        Interruption.outlast(() -> backends.add(new SupervisedBackend(name, port, starter(kind), report)));
        report.say(String.format(Locale.ROOT, "%s is ready on port %d", name, port));
        report.changed();
    }

    /** Kafka has these topics, too, from now on; one that others run is left alone. */
    public synchronized void add(ShopTopics more) {
        topics = topics.and(more);
        find(BackendKind.KAFKA).ifPresent(kafka -> {
            try (var admin =
                    Admin.create(Map.of("bootstrap.servers", kafka.state().address()))) {
                more.create(admin, topicCreation());
            }
        });
    }

    private TopicCreation topicCreation() {
        return new TopicCreation(FixedSettings.of(folder).partitions(), 1);
    }

    private RunningBackend.Start starter(BackendKind kind) {
        return switch (kind) {
            case KAFKA -> this::kafka;
            case REDIS -> this::redis;
            case POSTGRES -> this::postgres;
        };
    }

    private RunningBackend kafka(int port) {
        var kafka = LocalKafka.start(folder.data(), folder.logs(), port, links.kafkaListeners(), gear.broker());
        var address = kafka.bootstrapServers();
        return new RunningBackend(kafka, address, Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", address))
                .preparedBy(() -> createTopics(address));
    }

    private void createTopics(String kafka) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            topics.create(admin, topicCreation());
        }
    }

    private RunningBackend redis(int port) {
        var redis = LocalRedis.start(folder.data(), folder.logs(), port);
        var address = redis.uri().toString();
        return new RunningBackend(redis, address, Map.of("SHOP_CABINET_REDIS", address));
    }

    private RunningBackend postgres(int port) {
        var postgres = LocalPostgres.start(folder.data(), folder.logs(), port);
        var environment = Map.of(
                "SPRING_DATASOURCE_URL", postgres.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", postgres.user(),
                "SPRING_DATASOURCE_PASSWORD", postgres.password());
        return new RunningBackend(postgres, postgres.jdbcUrl(), environment);
    }

    /** What a station must be told to find those of its kind's backends that were started here. */
    public Map<String, String> environment(StationKind station) {
        var direct = new HashMap<String, String>();
        station.backends().forEach(kind -> find(kind).ifPresent(there -> direct.putAll(there.environment())));
        return links.environment(station, direct);
    }

    /** Asks one to end, and starts it again; returns when it answers. */
    public void restart(BackendKind kind) {
        supervised(kind).restart();
    }

    /** Kills one, has something done while it is down, and starts it again; returns when it answers. */
    public void kill(BackendKind kind, Action whileDown) throws Exception {
        supervised(kind).killAndDo(whileDown);
    }

    /** How one of them is. */
    public BackendState state(BackendKind kind) {
        return supervised(kind).state();
    }

    /** Whether one was started. */
    public boolean has(BackendKind kind) {
        return find(kind).isPresent();
    }

    private Optional<SupervisedBackend> find(BackendKind kind) {
        return backends.stream()
                .filter(backend -> backend.state().name().equals(kind.label()))
                .findFirst();
    }

    private SupervisedBackend supervised(BackendKind kind) {
        return find(kind).orElseThrow(() -> new ShopFailedException(kind.label() + " has not been started yet."));
    }

    /** Those that were started. */
    public List<BackendState> states() {
        return backends.stream().map(SupervisedBackend::state).toList();
    }

    /** Closes them side by side, and returns when all are down. */
    public void close() throws Exception {
        List<Callable<Boolean>> jobs = backends.stream().map(this::closing).toList();
        if (!jobs.isEmpty()) {
            Together.run(jobs.size(), jobs);
        }
    }

    private Callable<Boolean> closing(SupervisedBackend backend) {
        return () -> {
            backend.stop();
            report.say("%s has stopped".formatted(backend.state().name()));
            return backends.remove(backend);
        };
    }
}
