package fishandchips.bench.floor;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import java.sql.SQLException;
import java.time.Duration;

/** The ledger without anything around it: parses a batch, inserts it, commits it, and then its offsets. */
record RowsLoop(Job job) {

    private static final Duration A_WHILE = Duration.ofSeconds(1);

    /** Goes on until the process is ended. */
    void run() throws SQLException {
        try (var consumer = job.consumer();
                var ledger = job.ledger();
                var row = LedgerRow.prepare(ledger)) {
            while (true) {
                var batch = consumer.poll(A_WHILE);
                if (!batch.isEmpty()) {
                    for (var item : batch) {
                        if (Topics.ORDERS.read(item.key(), item.value())
                                instanceof Understood<OrderEvent>(OrderPlaced(var order))) {
                            LedgerRow.fill(row, order);
                            row.addBatch();
                        }
                    }
                    row.executeBatch();
                    ledger.commit();
                    consumer.commitSync();
                }
            }
        }
    }
}
