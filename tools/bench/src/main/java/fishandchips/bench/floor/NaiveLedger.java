package fishandchips.bench.floor;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Not how it is done: a ledger that commits each row by itself, and then each record. */
record NaiveLedger(Job job) {

    private static final Duration A_WHILE = Duration.ofSeconds(1);

    /** Goes on until the process is ended. */
    void run() throws SQLException {
        try (var consumer = job.consumer();
                var ledger = job.ledger();
                var row = LedgerRow.prepare(ledger)) {
            while (true) {
                for (var item : consumer.poll(A_WHILE)) {
                    if (Topics.ORDERS.read(item.key(), item.value())
                            instanceof Understood<OrderEvent>(OrderPlaced(var order))) {
                        LedgerRow.fill(row, order);
                        row.executeUpdate();
                        ledger.commit();
                    }
                    consumer.commitSync(Map.of(
                            new TopicPartition(item.topic(), item.partition()),
                            new OffsetAndMetadata(item.offset() + 1)));
                }
            }
        }
    }
}
