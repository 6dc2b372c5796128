package fishandchips.board.reading;

import fishandchips.picture.ShopFold;
import fishandchips.picture.kafka.KafkaRecords;
import io.micrometer.core.instrument.Counter;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folds records into a board, one by one. It leaves a record out at which our own code throws, logs and counts it, and goes on
 * with the next record. For one thread.
 *
 * @param witness is shown every record, also one that cannot be folded
 * @param leftOut counts the records that could not be folded
 */
record Fold(ShopFold board, Consumer<ConsumerRecord<byte[], byte[]>> witness, Counter leftOut) {

    private static final Logger log = LoggerFactory.getLogger(Fold.class);

    void read(ConsumerRecord<byte[], byte[]> record) {
        try {
            witness.accept(record);
            board.read(KafkaRecords.decode(record));
        } catch (RuntimeException e) {
            leftOut.increment();
            log.atError()
                    .setCause(e)
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("The board skips a record because of an error of its own");
        }
    }
}
