package fishandchips.neighbours;

import fishandchips.audit.reading.BackRoom;
import fishandchips.contract.Ingredient;
import fishandchips.contract.Purchase;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import fishandchips.fleet.groups.RecordCounter;
import fishandchips.fleet.groups.RecordReader;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * What the law of the stock is judged by, besides the log of the orders.
 *
 * @param unread how many records of its topics the stockist has not counted
 * @param written the purchases on the topic, as often as they are there
 * @param isWhole whether the topic has each purchase since the shop was opened
 */
record StockEvidence(StockBooks books, long unread, List<Purchase> written, boolean isWhole) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A purchase, for any of its copies. */
    record PurchaseId(Ingredient ingredient, long number) {

        static PurchaseId of(Purchase purchase) {
            return new PurchaseId(purchase.ingredient(), purchase.number());
        }
    }

    StockEvidence {
        written = List.copyOf(written);
    }

    /** Reads it; empty when no stockist has been open yet. */
    static Optional<StockEvidence> read(BackRoom backRoom) throws SQLException {
        var books = StockBooks.read(backRoom.database());
        return books.isEmpty() ? Optional.empty() : Optional.of(read(books.get(), backRoom.kafka()));
    }

    private static StockEvidence read(StockBooks books, Map<String, String> kafka) {
        try (var counter = new RecordCounter(kafka);
                var consumer = RecordReader.connect(kafka)) {
            var unread = Stream.of(Topics.ORDERS, Topics.SHELF, Topics.READY)
                    .mapToLong(topic -> counter.after(books.readUpTo(), topic.name()))
                    .sum();
            var partitions = RecordReader.partitions(consumer, List.of(Topics.PURCHASES.name()));
            var isWhole =
                    consumer.beginningOffsets(partitions).values().stream().allMatch(begin -> begin == 0);
            return new StockEvidence(books, unread, written(consumer, partitions), isWhole);
        }
    }

    private static List<Purchase> written(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        var written = new ArrayList<Purchase>();
        RecordReader.readAll(consumer, partitions, "the purchases", PATIENCE, item -> {
            if (Topics.PURCHASES.read(item.key(), item.value()) instanceof Understood<Purchase>(var purchase)) {
                written.add(purchase);
            }
        });
        return written;
    }
}
