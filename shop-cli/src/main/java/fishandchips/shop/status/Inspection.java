package fishandchips.shop.status;

import fishandchips.audit.reading.CabinetMemory;
import fishandchips.cabinet.CabinetLevels;
import fishandchips.cabinet.recovery.CabinetTrust;
import fishandchips.cabinet.redis.CabinetSettings;
import fishandchips.cabinet.redis.RedisHotCabinet;
import fishandchips.console.Together;
import fishandchips.fleet.access.ShopAccess;
import fishandchips.fleet.access.ShopLayout;
import fishandchips.fleet.backends.BackendState;
import fishandchips.fleet.stations.StationHttp;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import fishandchips.shop.status.ShopStatus.BackendStatus;
import fishandchips.shop.status.ShopStatus.Cabinet;
import fishandchips.shop.status.ShopStatus.Orders;
import fishandchips.shop.status.ShopStatus.StationStatus;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Asks everybody in the shop how it does, side by side. Who does not answer is missing in the result. */
final class Inspection {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final String OLDEST = "shop_order_age_oldest_seconds";
    private static final String IN_FLIGHT = "shop_orders_in_flight";

    /** Of no consequence for one who only looks. */
    private static final Duration REMEMBERS = Duration.ofDays(10);

    private final ShopAccess shop;
    private final ShopLayout layout;
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    Inspection(ShopAccess shop) throws Exception {
        this.shop = shop;
        this.layout = shop.look();
    }

    /** What the accountant answers. */
    private record Takings(long orders) {}

    /** What the delivery answers. */
    private record Handovers(long handedOver) {}

    ShopStatus run() throws Exception {
        try (var http = new StationHttp();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stations = threads.submit(() -> stations(http));
            var backends = threads.submit(this::backends);
            var kafka = threads.submit(() -> attempt(() -> KafkaInspection.of(shop, layout.kinds())));
            var cabinet = threads.submit(() -> attempt(this::levels));
            var closed = threads.submit(() -> attempt(this::closed));
            var memory = threads.submit(
                    () -> attempt(() -> CabinetMemory.of(shop.backRoom().redis())));
            var oldest = threads.submit(() -> most(http, OLDEST));
            var inFlight = threads.submit(() -> most(http, IN_FLIGHT));
            var takings = threads.submit(() -> books(http, StationKind.ACCOUNTANT, "/takings", Takings.class));
            var handovers = threads.submit(() -> books(http, StationKind.DELIVERY, "/handovers", Handovers.class));
            var orders = new Orders(
                    takings.get().map(Takings::orders).orElse(null),
                    Optional.ofNullable(inFlight.get()).map(Double::longValue).orElse(null),
                    cabinet.get().map(CabinetLevels::ordersServed).orElse(null),
                    handovers.get().map(Handovers::handedOver).orElse(null),
                    oldest.get());
            var modules = modules();
            closed.get().flatMap(sentence -> sentence).ifPresent(troubles::add);
            return status(stations.get(), backends.get(), kafka.get(), cabinet.get(), memory.get(), orders, modules);
        }
    }

    private ShopStatus status(
            List<StationStatus> stations,
            List<BackendStatus> backends,
            Optional<KafkaInspection> kafka,
            Optional<CabinetLevels> levels,
            Optional<CabinetMemory> memory,
            Orders orders,
            List<String> modules) {
        if (!layout.containers().isEmpty()) {
            troubles.addAll(
                    Absences.of(layout, kafka.map(KafkaInspection::notClosed).orElse(Set.of())));
        }
        return new ShopStatus(
                layout.phase(),
                stations,
                backends,
                kafka.map(KafkaInspection::groups).orElse(List.of()),
                levels.map(there -> new Cabinet(there.shelf(), there.setAside()))
                        .orElse(null),
                memory.orElse(null),
                orders,
                kafka.map(KafkaInspection::deadLetters).orElse(null),
                modules,
                troubles);
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

    private CabinetLevels levels() throws Exception {
        var settings = new CabinetSettings(shop.backRoom().redis(), REMEMBERS, PATIENCE, PATIENCE, 1);
        try (var cabinet = new RedisHotCabinet(settings)) {
            return cabinet.levels();
        }
    }

    private Optional<String> closed() throws Exception {
        try (var trust = new CabinetTrust(CabinetSettings.of(shop.backRoom().redis()))) {
            return trust.closed();
        }
    }

    /** What the optional modules have to say. */
    private List<String> modules() throws InterruptedException {
        var lines = new ArrayList<String>();
        for (var module : layout.modules()) {
            attempt(() -> module.status(shop.backRoom(), layout.stations())).ifPresent(lines::addAll);
        }
        return lines;
    }

    /** The most that any till shows; null when none answers. */
    private @Nullable Double most(StationHttp http, String gauge) throws InterruptedException {
        Double most = null;
        for (var till : layout.stations(StationKind.TILL)) {
            var value = http.gauge(till, gauge);
            if (value.isPresent()) {
                most = most == null ? value.getAsDouble() : Math.max(most, value.getAsDouble());
            }
        }
        return most;
    }

    private <T> Optional<T> books(StationHttp http, StationKind kind, String path, Class<T> form)
            throws InterruptedException {
        var answer = http.firstOf(layout.stations(kind), path, form);
        if (answer.isEmpty()) {
            troubles.add("No %s answers.".formatted(kind.label()));
        }
        return answer;
    }

    private List<StationStatus> stations(StationHttp http) throws Exception {
        List<Callable<StationStatus>> questions = layout.stations().stream()
                .map(station -> (Callable<StationStatus>) () -> status(station, http.health(station)))
                .toList();
        return Together.run(Math.max(1, questions.size()), questions);
    }

    private StationStatus status(StationState station, String health) {
        var process = station.process();
        return new StationStatus(
                station.name().toString(),
                layout.containers().get(station.name()),
                station.host(),
                process == null ? null : process.pid(),
                station.ports().server(),
                station.ports().management(),
                health,
                process == null ? null : station.restarts());
    }

    private List<BackendStatus> backends() {
        return layout.backends().stream().map(Inspection::status).toList();
    }

    private static BackendStatus status(BackendState backend) {
        var process = backend.process();
        return new BackendStatus(
                backend.name(),
                backend.host(),
                process == null ? null : process.pid(),
                backend.port(),
                process == null ? listens(backend) : process.find().isPresent());
    }

    private static boolean listens(BackendState backend) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(backend.host(), backend.port()), (int) PATIENCE.toMillis());
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
