package fishandchips.customers.simulation;

import fishandchips.console.Action;
import fishandchips.console.ShopFailedException;
import fishandchips.customers.simulation.Simulation.SimulatedShop;
import fishandchips.fleet.groups.Groups;
import fishandchips.fleet.groups.MemberNames;
import fishandchips.fleet.groups.RecordCounter;
import fishandchips.fleet.stations.StationHttp;
import fishandchips.fleet.stations.StationKind;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;

/** Polls the shop every second: where its tills are, how far its groups lag, and how many orders were handed over. Safe for any number of threads. */
final class ShopMonitor implements AutoCloseable {

    /** The lag of each consumer group. Used by one thread. */
    private static final class GroupLags implements AutoCloseable {

        private final Groups groups;
        private final RecordCounter counter;

        GroupLags(Map<String, String> kafka) {
            groups = new Groups(kafka, MemberNames.byClientId());
            counter = new RecordCounter(kafka);
        }

        /** How many records each group has not dealt with yet, in the order in which an order meets them. */
        Map<String, Long> now() throws InterruptedException {
            var lags = new LinkedHashMap<String, Long>();
            for (var kind : StationKind.CORE) {
                if (kind.reads().isPresent()) {
                    var committed = groups.committed(kind.group());
                    lags.put(
                            kind.label(),
                            counter.after(committed, kind.reads().get().name()));
                }
            }
            return lags;
        }

        @Override
        public void close() {
            groups.close();
            counter.close();
        }
    }

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(3, Thread.ofPlatform().daemon().factory());
    private final SimulatedShop shop;
    private final GroupLags lags;
    private final StationHttp http = new StationHttp();
    private final OptionalLong handedOverBefore;
    private volatile List<URI> tills;
    private volatile Map<String, Long> lagNow = Map.of();
    private volatile OptionalLong handedOverNow;

    /** Looks for the first time, and then again and again. */
    ShopMonitor(SimulatedShop shop) throws InterruptedException {
        this.shop = shop;
        tills = shop.tills().get();
        lags = new GroupLags(shop.kafka());
        handedOverBefore = handovers();
        handedOverNow = handedOverBefore;
        again(this::lookForTills);
        again(this::lookAtLags);
        again(this::lookAtHandovers);
    }

    /** Where the tills were a moment ago; at least one. */
    List<URI> tills() {
        return tills;
    }

    /** How many records each group was behind a moment ago; empty when Kafka does not answer. */
    Map<String, Long> lags() {
        return lagNow;
    }

    /** How many orders of all customers were handed over since the beginning; empty when no delivery answers. */
    OptionalLong handedOver() {
        return handedOverNow.isPresent() && handedOverBefore.isPresent()
                ? OptionalLong.of(handedOverNow.getAsLong() - handedOverBefore.getAsLong())
                : OptionalLong.empty();
    }

    /** What a delivery answers. */
    private record Handovers(long handedOver, long thrownAway) {}

    /** How many orders of all customers have ever left the counter; empty when no delivery answers. */
    private OptionalLong handovers() throws InterruptedException {
        return http.firstOf(shop.deliveries().get(), "/handovers", Handovers.class).stream()
                .mapToLong(answer -> answer.handedOver() + answer.thrownAway())
                .findFirst();
    }

    private void lookForTills() {
        var now = shop.tills().get();
        tills = now.isEmpty() ? tills : now;
    }

    private void lookAtLags() throws InterruptedException {
        try {
            lagNow = lags.now();
        } catch (KafkaException | ShopFailedException e) {
            lagNow = Map.of();
        }
    }

    private void lookAtHandovers() throws InterruptedException {
        handedOverNow = handovers();
    }

    private void again(Action look) {
        var _ = threads.scheduleWithFixedDelay(() -> tryTo(look), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void tryTo(Action look) {
        try {
            look.run();
        } catch (Exception _) {
            // what cannot be seen now may be seen the next time
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (threads.awaitTermination(5, TimeUnit.SECONDS)) {
                lags.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
