package fishandchips.station.stocktaking;

import fishandchips.cabinet.CabinetUnavailableException;
import fishandchips.cabinet.stocktaking.CabinetTrust;
import fishandchips.cabinet.stocktaking.Stocktaking;
import fishandchips.cabinet.stocktaking.StocktakingLostException;
import fishandchips.cabinet.stocktaking.Trust;
import fishandchips.station.Reason;
import fishandchips.station.StationSettings;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks twice a second whether the hot cabinet is trusted, and takes stock when it is not and nobody else is at it. On a
 * thread of its own, from before the station opens until after its listeners have stopped.
 */
class CabinetWatch {

    private static final Logger log = LoggerFactory.getLogger(CabinetWatch.class);

    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    private final CabinetTrust cabinet;
    private final Stocktaker stocktaker;
    private final ClosedCabinet closed;
    private final StationSettings settings;
    private int failures;

    CabinetWatch(CabinetTrust cabinet, Stocktaker stocktaker, ClosedCabinet closed, StationSettings settings) {
        this.cabinet = cabinet;
        this.stocktaker = stocktaker;
        this.closed = closed;
        this.settings = settings;
    }

    /**
     * Looks once, and takes stock if it must.
     *
     * @return how long to wait before the next look
     */
    Duration look() throws InterruptedException {
        failures = isInOrder() ? 0 : failures + 1;
        return failures == 0 ? LOOKS_EVERY : settings.pauseAfter(failures);
    }

    private boolean isInOrder() throws InterruptedException {
        try {
            var trust = cabinet.look();
            closed.isTrusted(trust.isGiven());
            var stocktaking = trust.isGiven() ? null : cabinet.begin().orElse(null);
            return stocktaking == null || takeStock(stocktaking, trust);
        } catch (CabinetUnavailableException _) {
            closed.isTrusted(false);
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
            log.atWarn().addKeyValue("reason", Reason.of(e)).log("The stocktaking has failed, and begins again");
            stocktaking.abandon();
            return false;
        } catch (RuntimeException e) {
            stocktaking.abandon();
            throw e;
        }
    }
}
