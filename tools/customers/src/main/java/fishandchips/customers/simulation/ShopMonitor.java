package fishandchips.customers.simulation;

import fishandchips.console.ShopFailedException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;

/** Looks around in the shop now and then: where the tills are, and how far the stations. Safe for any number of threads. */
final class ShopMonitor implements AutoCloseable {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(3, Thread.ofPlatform().daemon().factory());
    private final SimulatedShop shop;
    private final GroupLags lags;
    private final Handovers handovers = new Handovers();
    private final OptionalLong handedOverBefore;
    private volatile List<URI> tills;
    private volatile Map<String, Long> lagNow = Map.of();
    private volatile OptionalLong handedOverNow;

    /** Looks for the first time, and then again and again. */
    ShopMonitor(SimulatedShop shop) throws InterruptedException {
        this.shop = shop;
        tills = shop.tills().get();
        lags = new GroupLags(shop.kafka());
        handedOverBefore = handovers.total(shop.deliveries().get());
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

    /** What one looks for. */
    private interface Look {
        void look() throws Exception;
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
        handedOverNow = handovers.total(shop.deliveries().get());
    }

    private void again(Look look) {
        var _ = threads.scheduleWithFixedDelay(() -> tryTo(look), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void tryTo(Look look) {
        try {
            look.look();
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
        handovers.close();
    }
}
