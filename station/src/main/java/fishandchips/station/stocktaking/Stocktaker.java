package fishandchips.station.stocktaking;

import fishandchips.cabinet.stocktaking.Mark;
import fishandchips.cabinet.stocktaking.Marks;
import fishandchips.cabinet.stocktaking.RedisMemory;
import fishandchips.cabinet.stocktaking.Stocktaking;
import fishandchips.cabinet.stocktaking.StocktakingLostException;
import fishandchips.cabinet.stocktaking.Trust;
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

/** Takes stock: makes what is committed stand still, and then vouches for the cabinet or counts it anew. */
class Stocktaker {

    private static final Logger log = LoggerFactory.getLogger(Stocktaker.class);

    private static final long LOOK_EVERY_MILLIS = 50;

    private final Journal journal;
    private final Supplier<Consumer<byte[], byte[]>> consumers;

    /**
     * A stocktaker of a shop.
     *
     * @param consumers make consumers of what is committed, which are members of no group
     */
    Stocktaker(Admin kafka, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.journal = new Journal(kafka);
        this.consumers = consumers;
    }

    /**
     * Takes stock once, however long it takes.
     *
     * @param trust how the cabinet was found before it was closed
     * @throws StocktakingLostException when another takes stock by now
     */
    void takeStock(Stocktaking stocktaking, Trust trust)
            throws ExecutionException, TimeoutException, InterruptedException {
        var progress = new Progress(stocktaking::renew, stocktaking::renew);
        var extent = standStill(progress);
        var committed = extent.isEmpty() ? Map.<Mark, Long>of() : journal.committed();
        if (trust.epoch() > 0 && !trust.lost() && extent.isIn(stocktaking.marks(), committed)) {
            stocktaking.vouch();
            log.atInfo()
                    .addKeyValue("epoch", trust.epoch() + 1)
                    .addKeyValue("tookMillis", progress.tookMillis())
                    .log("Redis was restarted and has lost nothing: the hot cabinet is trusted without a count");
        } else {
            count(stocktaking, trust, extent, committed, progress);
        }
    }

    /** Makes what is committed stand still. In a shop without a single record nobody has anything to commit. */
    private Extent standStill(Progress progress) throws ExecutionException, TimeoutException, InterruptedException {
        var before = journal.extent();
        if (before.isEmpty()) {
            return before;
        }
        for (var writer : journal.writers()) {
            journal.fence(writer);
            progress.come(0);
        }
        var extent = journal.extent();
        while (!journal.isDecided(extent)) {
            progress.come(0);
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        return extent;
    }

    private void count(
            Stocktaking stocktaking, Trust trust, Extent extent, Map<Mark, Long> committed, Progress progress) {
        stocktaking.forgetOrders();
        var stock = extent.isEmpty() ? new Stock() : fold(extent, stocktaking, progress);
        var known = extent.isWhole() && !stock.isShortOfFries();
        var levels = known ? stock.levels() : stock.levelsWithNothingOnTheShelf();
        stocktaking.finish(levels, marks(extent, committed));
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

    private Stock fold(Extent extent, Stocktaking stocktaking, Progress progress) {
        warnOfTooLittleMemory(stocktaking.memory(), extent.records(Topics.READY.name()));
        progress.beginToCount(extent);
        try (var reader = new JournalReader(consumers.get(), extent, progress)) {
            return new Count(extent, reader, stocktaking, progress).stock();
        }
    }

    /** Nearly each order to be remembered is ready, and Kafka may have a marker for each of these records. */
    private static void warnOfTooLittleMemory(RedisMemory redis, long orders) {
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

    /** What the count has taken in: of the shelf all records, of the others those that are done with. */
    private static Marks marks(Extent extent, Map<Mark, Long> committed) {
        var done = new HashMap<>(committed);
        done.keySet().removeIf(mark -> mark.topic().equals(Topics.SHELF.name()));
        var seen = new HashMap<>(done);
        extent.partitions(Topics.SHELF.name())
                .forEach(each -> seen.put(new Mark(each.topic(), each.partition()), extent.end(each)));
        return new Marks(seen, done);
    }
}
