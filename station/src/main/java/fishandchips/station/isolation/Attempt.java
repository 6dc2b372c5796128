package fishandchips.station.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt at a batch: gives it to the listener, whole or in parts, and collects the failures. Transient failures are thrown. */
class Attempt {

    private static final Logger log = LoggerFactory.getLogger(Attempt.class);

    private final Consumer<List<ConsumerRecord<byte[], byte[]>>> listener;
    private final TransientFailures transientFailures;
    private final List<RuntimeException> failures = new ArrayList<>();
    private final Map<ConsumerRecord<byte[], byte[]>, RuntimeException> alone = new LinkedHashMap<>();

    Attempt(Consumer<List<ConsumerRecord<byte[], byte[]>>> listener, TransientFailures transientFailures) {
        this.listener = listener;
        this.transientFailures = transientFailures;
    }

    void whole(List<ConsumerRecord<byte[], byte[]>> batch) {
        hand(batch);
    }

    /** Gives the batch to the listener in halves, and halves that fail in halves again, down to single records. */
    void inHalves(List<ConsumerRecord<byte[], byte[]>> batch) {
        if (!hand(batch) && batch.size() > 1) {
            var middle = batch.size() / 2;
            inHalves(batch.subList(0, middle));
            inHalves(batch.subList(middle, batch.size()));
        }
    }

    void oneByOne(List<ConsumerRecord<byte[], byte[]>> batch) {
        batch.forEach(record -> hand(List.of(record)));
    }

    private boolean hand(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            listener.accept(records);
            return true;
        } catch (RuntimeException e) {
            failed(records, e);
        } catch (StackOverflowError e) {
            failed(records, new IllegalStateException("The listener recurses without end", e));
        } catch (Error e) { // the container stops for good after it, and its own logger, which would say why, is off
            log.atError().setCause(e).addKeyValue("records", records.size()).log("A listener ends because of an Error");
            throw e;
        }
        return false;
    }

    private void failed(List<ConsumerRecord<byte[], byte[]>> records, RuntimeException failure) {
        if (!transientFailures.isOurs(failure)) {
            throw failure;
        }
        failures.add(failure);
        if (records.size() == 1) {
            alone.put(records.getFirst(), failure);
        }
    }

    /** The first failure; empty when all of the batch is done. */
    Optional<RuntimeException> failure() {
        return failures.stream().findFirst();
    }

    /** The records that failed alone, and their failures. */
    Map<ConsumerRecord<byte[], byte[]>, RuntimeException> alone() {
        return alone;
    }
}
