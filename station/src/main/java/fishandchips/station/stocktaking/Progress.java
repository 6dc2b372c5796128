package fishandchips.station.stocktaking;

import fishandchips.cabinet.stocktaking.CountProgress;
import fishandchips.cabinet.stocktaking.StocktakingLostException;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.util.function.Consumer;
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

    private final Runnable renewal;
    private final Consumer<CountProgress> report;
    private final long began = System.nanoTime();
    private long renewed = began;
    private long told = began;
    private long records;
    private long ofRecords;
    private int partitions;
    private int ofPartitions;

    /**
     * Of a stocktaking that has just begun.
     *
     * @param renewal renews the lease before the count
     * @param report renews the lease during the count, and tells those who look on how far it has come
     */
    Progress(Runnable renewal, Consumer<CountProgress> report) {
        this.renewal = renewal;
        this.report = report;
    }

    /** Begins to count all that {@code extent} has. */
    void beginToCount(Extent extent) {
        ofPartitions = (int) extent.partitions(Topics.ORDERS.name()).count();
        expect(extent.records());
    }

    /** There are so many records more to read. */
    void expect(long more) {
        ofRecords += more;
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
        if (isCounting()) {
            report.accept(count());
        } else {
            renewal.run();
        }
    }

    private void tell() {
        log.info("Taking stock: {}", isCounting() ? count().text() : "waiting for the end of all transactions");
    }

    private boolean isCounting() {
        return ofPartitions > 0;
    }

    /** How far the count has come. */
    CountProgress count() {
        return new CountProgress(partitions, ofPartitions, records, ofRecords);
    }

    long records() {
        return records;
    }

    long tookMillis() {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
