package fishandchips.station.stocktaking;

import fishandchips.cabinet.stocktaking.Stocktaking;
import fishandchips.cabinet.stocktaking.StocktakingLostException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How far a stocktaking has come. Says so every few seconds, and renews its lease. Used by one thread. */
class Progress {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);

    private static final long RENEWED_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long TOLD_EVERY_NANOS = Duration.ofSeconds(3).toNanos();

    private final Stocktaking stocktaking;
    private final long began = System.nanoTime();
    private long renewed = began;
    private long told = began;
    private long records;

    Progress(Stocktaking stocktaking) {
        this.stocktaking = stocktaking;
    }

    /**
     * Has come on by so many records.
     *
     * @throws StocktakingLostException when it took too long to come so far
     */
    void come(int more) {
        records += more;
        var now = System.nanoTime();
        if (now - renewed > RENEWED_EVERY_NANOS) {
            stocktaking.renew();
            renewed = now;
        }
        if (now - told > TOLD_EVERY_NANOS) {
            log.atInfo().addKeyValue("records", records).log("Taking stock");
            told = now;
        }
    }

    long records() {
        return records;
    }

    long tookMillis() {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
