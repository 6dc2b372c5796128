package fishandchips.station.stocktaking;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.stocktaking.CabinetTrust;
import fishandchips.cabinet.stocktaking.Stocktaking;
import fishandchips.cabinet.stocktaking.StocktakingLostException;
import fishandchips.cabinet.stocktaking.Trust;
import fishandchips.station.Reason;
import fishandchips.station.StationSettings;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks twice a second whether the hot cabinet is trusted, and takes stock when it is not and nobody else is at it. On a
 * thread of its own, from before the station opens until after its listeners have stopped.
 */
class CabinetWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CabinetWatch.class);

    private static final long LOOKS_EVERY_MILLIS = 500;

    private final CabinetTrust cabinet;
    private final Stocktaker stocktaker;
    private final StationSettings settings;
    private volatile @Nullable Thread watch;

    CabinetWatch(CabinetTrust cabinet, Stocktaker stocktaker, StationSettings settings) {
        this.cabinet = cabinet;
        this.stocktaker = stocktaker;
        this.settings = settings;
    }

    @Override
    public void start() {
        watch = Thread.ofPlatform().daemon().name("watches-the-cabinet").start(this::keepWatching);
    }

    private void keepWatching() {
        try {
            for (var failures = 0; !Thread.currentThread().isInterrupted(); ) {
                failures = look() ? 0 : failures + 1;
                Thread.sleep(
                        failures == 0
                                ? LOOKS_EVERY_MILLIS
                                : settings.pauseAfter(failures).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look() throws InterruptedException {
        try {
            var trust = cabinet.look();
            var stocktaking = trust.isGiven() ? null : cabinet.begin().orElse(null);
            return stocktaking == null || takeStock(stocktaking, trust);
        } catch (CabinetUnavailableException _) {
            return true; // nothing can be done while Redis is away, and health says so
        }
    }

    private boolean takeStock(Stocktaking stocktaking, Trust trust) throws InterruptedException {
        try {
            stocktaker.takeStock(stocktaking, trust);
            return true;
        } catch (ExecutionException
                | TimeoutException
                | KafkaException
                | CabinetUnavailableException
                | StocktakingLostException e) {
            log.atWarn().addKeyValue("reason", Reason.of(e)).log("The stocktaking has failed, and begins anew");
            stocktaking.abandon();
            return false;
        }
    }

    @Override
    public void stop() {
        var running = watch;
        if (running != null) {
            running.interrupt();
            watch = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }
}
