package fishandchips.cabinetrecovery.replay;

import fishandchips.cabinet.recovery.CountProgress;
import fishandchips.cabinet.recovery.RecoveryLostException;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The progress of a recovery. Renews the lease and writes the progress into the cabinet every second, and logs it every few
 * seconds. Used by one thread.
 */
class RecoveryProgress {

    private static final Logger log = LoggerFactory.getLogger(RecoveryProgress.class);

    private static final long RENEWED_EVERY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LOGGED_EVERY_NANOS = Duration.ofSeconds(3).toNanos();

    private final Runnable renewal;
    private final Consumer<CountProgress> report;
    private final long began = System.nanoTime();
    private long renewed = began;
    private long logged = began;
    private long records;
    private long ofRecords;
    private int partitions;
    private int ofPartitions;

    /**
     * The progress of a recovery that has just begun.
     *
     * @param renewal renews the lease before the count
     * @param report renews the lease during the count, and writes the progress for observers
     */
    RecoveryProgress(Runnable renewal, Consumer<CountProgress> report) {
        this.renewal = renewal;
        this.report = report;
    }

    /** The count of all records in {@code range} begins. */
    void beginToCount(LogRange range) {
        ofPartitions = (int) range.partitions(Topics.ORDERS.name()).count();
        expect(range.records());
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
     * So many more records are read.
     *
     * @throws RecoveryLostException when the lease has lapsed
     */
    void advance(long more) {
        records += more;
        var now = System.nanoTime();
        if (now - renewed > RENEWED_EVERY_NANOS) {
            renew();
            renewed = now;
        }
        if (now - logged > LOGGED_EVERY_NANOS) {
            log.info("Taking stock: {}", isCounting() ? count().text() : "waiting for the end of all transactions");
            logged = now;
        }
    }

    private void renew() {
        if (isCounting()) {
            report.accept(count());
        } else {
            renewal.run();
        }
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
