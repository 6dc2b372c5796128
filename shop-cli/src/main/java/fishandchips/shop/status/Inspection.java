package fishandchips.shop.status;

import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.redis.RedisHotCabinet;
import fishandchips.shop.Together;
import fishandchips.shop.open.ShopState;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationState;
import fishandchips.shop.status.ShopStatus.BackendStatus;
import fishandchips.shop.status.ShopStatus.Cabinet;
import fishandchips.shop.status.ShopStatus.Orders;
import fishandchips.shop.status.ShopStatus.StationStatus;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Asks everybody in the shop how it does, side by side. Who does not answer is missing in the result. */
final class Inspection {

    private static final Duration REDIS_PATIENCE = Duration.ofSeconds(1);

    /** Of no consequence for one who only looks. */
    private static final Duration REMEMBERS = Duration.ofDays(10);

    private final ShopState shop;
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    Inspection(ShopState shop) {
        this.shop = shop;
    }

    /** What the accountant answers. */
    private record Takings(long orders) {}

    /** What the delivery answers. */
    private record Handovers(long handedOver) {}

    ShopStatus run() throws Exception {
        try (var http = new StationHttp();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stations = threads.submit(() -> stations(http));
            var kafka = threads.submit(() -> attempt(() -> KafkaInspection.of(shop.address("kafka"))));
            var cabinet = threads.submit(() -> attempt(this::levels));
            var takings = threads.submit(() -> books(http, StationKind.ACCOUNTANT, "/takings", Takings.class));
            var handovers = threads.submit(() -> books(http, StationKind.DELIVERY, "/handovers", Handovers.class));
            return status(stations.get(), kafka.get(), cabinet.get(), takings.get(), handovers.get());
        }
    }

    private ShopStatus status(
            List<StationStatus> stations,
            Optional<KafkaInspection> kafka,
            Optional<CabinetLevels> levels,
            Optional<Takings> takings,
            Optional<Handovers> handovers) {
        var known = kafka.orElse(KafkaInspection.NOTHING);
        return new ShopStatus(
                shop.phase(),
                stations,
                backends(),
                known.groups(),
                levels.map(there -> new Cabinet(there.shelf(), there.setAside()))
                        .orElse(null),
                Orders.of(
                        takings.map(Takings::orders).orElse(null),
                        levels.map(CabinetLevels::ordersServed).orElse(null),
                        handovers.map(Handovers::handedOver).orElse(null)),
                known.deadLetters(),
                List.copyOf(troubles));
    }

    private <T> Optional<T> attempt(Callable<T> question) throws InterruptedException {
        try {
            return Optional.of(question.call());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            troubles.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private CabinetLevels levels() {
        var redis = URI.create(shop.address("redis"));
        var settings = new CabinetSettings(redis, REMEMBERS, REDIS_PATIENCE, REDIS_PATIENCE, 1);
        try (var cabinet = new RedisHotCabinet(settings)) {
            return cabinet.levels();
        }
    }

    private <T> Optional<T> books(StationHttp http, StationKind kind, String path, Class<T> form)
            throws InterruptedException {
        var answer = http.firstOf(shop.stations(kind), path, form);
        if (answer.isEmpty()) {
            troubles.add("No %s answers.".formatted(kind.label()));
        }
        return answer;
    }

    private List<StationStatus> stations(StationHttp http) throws Exception {
        List<Callable<StationStatus>> questions = shop.stations().stream()
                .map(station -> (Callable<StationStatus>) () -> status(station, http.health(station)))
                .toList();
        return Together.run(Math.max(1, questions.size()), questions);
    }

    private static StationStatus status(StationState station, String health) {
        var process = station.process();
        return new StationStatus(
                station.name().toString(),
                process == null ? 0 : process.pid(),
                station.ports().server(),
                station.ports().management(),
                health,
                station.restarts());
    }

    private List<BackendStatus> backends() {
        return shop.backends().stream()
                .map(backend -> new BackendStatus(
                        backend.name(),
                        backend.process().pid(),
                        backend.port(),
                        backend.process().find().isPresent()))
                .toList();
    }
}
