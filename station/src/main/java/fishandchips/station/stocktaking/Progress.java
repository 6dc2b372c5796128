package fishandchips.station.stocktaking;

import fishandchips.cabinet.stocktaking.CountProgress;
import fishandchips.cabinet.stocktaking.Stocktaking;
import fishandchips.cabinet.stocktaking.StocktakingLostException;
import fishandchips.contract.Topics;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a stocktaking has come. Says so every few seconds in the log, every second in the cabinet, and renews the lease.
 * Used by one thread.
 */
class Progress {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);

    private static final long RENEWED_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long TOLD_EVERY_NANOS = Duration.ofSeconds(3).toNanos();

    private final Stocktaking stocktaking;
    private final long began = System.nanoTime();
    private long renewed = began;
    private long told = began;
    private @Nullable Extent extent;
    private long records;
    private int partitions;

    Progress(Stocktaking stocktaking) {
        this.stocktaking = stocktaking;
    }

    /** Begins to count all that {@code extent} has. */
    void beginToCount(Extent extent) {
        this.extent = extent;
    }

    /** The orders of one more partition are counted. */
    void finishPartition() {
        partitions++;
    }

    /**
     * Has come on by so many records.
     *
     * @throws StocktakingLostException when it took too long to come so far
     */
    void come(long more) {
        records += more;
        var now = System.nanoTime();
        if (now - renewed > RENEWED_EVERY_NANOS) {
            renew();
            renewed = now;
        }
        if (now - told > TOLD_EVERY_NANOS) {
            tell();
            told = now;
        }
    }

    private void renew() {
        if (extent == null) {
            stocktaking.renew();
        } else {
            stocktaking.renew(progress(extent));
        }
    }

    private void tell() {
        log.info(
                "Taking stock: {}",
                extent == null
                        ? "making what is committed stand still"
                        : progress(extent).text());
    }

    private CountProgress progress(Extent extent) {
        var ofPartitions = (int) extent.partitions(Topics.ORDERS.name()).count();
        return new CountProgress(partitions, ofPartitions, records, extent.records());
    }

    long records() {
        return records;
    }

    long tookMillis() {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
