package fishandchips.board.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** The last records of all topics, also those that cannot be read. Safe for any number of threads. */
@Component
public class LatestRecords {

    /** How many there are at most. */
    public static final int KEPT = 200;

    private final Deque<ConsumerRecord<byte[], byte[]>> records = new ArrayDeque<>();

    synchronized void add(ConsumerRecord<byte[], byte[]> record) {
        records.addFirst(record);
        if (records.size() > KEPT) {
            records.removeLast();
        }
    }

    /** The newest first. */
    public synchronized List<RawRecord> last(int most) {
        return records.stream().limit(most).map(RawRecord::of).toList();
    }
}
