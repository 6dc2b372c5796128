package fishandchips.cabinetrecovery.replay;

import fishandchips.cabinet.recovery.CabinetOffsets;
import fishandchips.cabinet.recovery.LeasedRecovery;
import fishandchips.cabinet.recovery.RecoveryLostException;
import fishandchips.cabinet.recovery.RedisHeadroom;
import fishandchips.cabinet.recovery.Trust;
import fishandchips.contract.LogPartition;
import fishandchips.contract.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recovers the cabinet: fences everybody who changes it, and then vouches for it or counts it again. The package
 * {@link fishandchips.cabinetrecovery} lists the steps.
 */
public class CabinetRecovery {

    private static final Logger log = LoggerFactory.getLogger(CabinetRecovery.class);

    private static final long LOOK_EVERY_MILLIS = 50;

    private final CabinetLog cabinetLog;
    private final Supplier<Consumer<byte[], byte[]>> consumers;

    /**
     * Does nothing yet.
     *
     * @param consumers makes consumers that read committed records and are members of no group
     */
    public CabinetRecovery(Admin kafka, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.cabinetLog = new CabinetLog(kafka);
        this.consumers = consumers;
    }

    /**
     * Recovers the cabinet once, however long that takes.
     *
     * @param trust how the cabinet was found before it was closed
     * @throws RecoveryLostException when the lease has lapsed and another station recovers the cabinet by now
     */
    public void run(LeasedRecovery begun, Trust trust)
            throws ExecutionException, TimeoutException, InterruptedException {
        var progress = new RecoveryProgress(begun::renew, begun::renew);
        var range = awaitStandstill(progress);
        var committed = range.isEmpty() ? Map.<LogPartition, Long>of() : cabinetLog.committed();
        if (trust.epoch() > 0 && !trust.lost() && range.isIn(begun.offsets(), committed)) {
            begun.vouch();
            log.atInfo()
                    .addKeyValue("epoch", trust.epoch() + 1)
                    .addKeyValue("tookMillis", progress.tookMillis())
                    .log("Redis was restarted and has lost nothing: the hot cabinet is trusted without a count");
        } else {
            count(begun, trust, range, committed, progress);
        }
    }

    /** Returns when the committed records do not change any more. In a shop without a record nobody has anything to commit. */
    private LogRange awaitStandstill(RecoveryProgress progress)
            throws ExecutionException, TimeoutException, InterruptedException {
        var before = cabinetLog.range();
        if (before.isEmpty()) {
            return before;
        }
        for (var writer : cabinetLog.writers()) {
            cabinetLog.fence(writer);
            progress.advance(0);
        }
        var range = cabinetLog.range();
        while (!cabinetLog.isDecided(range)) {
            progress.advance(0);
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return range;
    }

    private void count(
            LeasedRecovery begun,
            Trust trust,
            LogRange range,
            Map<LogPartition, Long> committed,
            RecoveryProgress progress) {
        begun.forgetOrders();
        var stock = range.isEmpty() ? new StockCount() : replay(range, begun, progress);
        var known = range.isWhole() && !stock.isShortOfFries();
        var levels = known ? stock.levels() : stock.levelsWithNothingOnTheShelf();
        begun.finish(levels, offsets(range, committed));
        if (!known) {
            log.warn(
                    "The log does not contain every fry, so the portions on the shelf are unknown: they are thrown away");
        }
        log.atInfo()
                .addKeyValue("orders", stock.orders())
                .addKeyValue("shelf", levels.shelf())
                .addKeyValue("aside", levels.setAside())
                .addKeyValue("records", progress.records())
                .addKeyValue("epoch", trust.epoch() + 1)
                .addKeyValue("tookMillis", progress.tookMillis())
                .log("Took stock: the hot cabinet was counted again from the topics");
    }

    private StockCount replay(LogRange range, LeasedRecovery begun, RecoveryProgress progress) {
        warnOfTooLittleMemory(begun.memory(), range.records(Topics.READY.name()));
        progress.beginToCount(range);
        try (var reader = new PartitionReader(consumers.get(), range, progress)) {
            return new LogReplay(range, reader, begun, progress).stock();
        }
    }

    /** Nearly each order that Redis has to remember is ready, and Kafka may have a transaction marker for each. */
    private static void warnOfTooLittleMemory(RedisHeadroom redis, long orders) {
        if (redis.roomForOrders() < orders) {
            log.atWarn()
                    .addKeyValue("orders", orders)
                    .addKeyValue("room", redis.roomForOrders())
                    .addKeyValue("maxmemory", redis.maximumBytes())
                    .addKeyValue("used", redis.usedBytes())
                    .log("Redis may not have the memory to remember all orders that are about to be counted."
                            + " If it refuses them, the cabinet stays closed until its maxmemory is raised");
        }
    }

    /** The offsets that the count includes: of the shelf all records, of the other topics the committed ones. */
    private static CabinetOffsets offsets(LogRange range, Map<LogPartition, Long> committed) {
        var done = new HashMap<>(committed);
        done.keySet().removeIf(partition -> partition.topic().equals(Topics.SHELF.name()));
        var seen = new HashMap<>(done);
        range.partitions(Topics.SHELF.name())
                .forEach(each -> seen.put(new LogPartition(each.topic(), each.partition()), range.end(each)));
        return new CabinetOffsets(seen, done);
    }
}
