package fishandchips.station.exactlyonce;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.NoProducerAvailableException;
import org.springframework.kafka.core.TransactionIdSuffixStrategy;

/**
 * Numbers the transactional producers of each slot from 0, and uses no more numbers than {@link TransactionalIds} knows.
 *
 * <p>Spring's own strategy continues to count when a station gets another prefix. Then no other station would know the ids, and none could
 * end a transaction that a dead station left open.
 */
class NumberedFromZero implements TransactionIdSuffixStrategy {

    private final int count;
    private final Map<String, BlockingQueue<String>> free = new ConcurrentHashMap<>();

    NumberedFromZero(int count) {
        this.count = count;
    }

    @Override
    public String acquireSuffix(@Nullable String prefix) {
        var number = free(prefix).poll();
        if (number == null) {
            throw new NoProducerAvailableException("All producers are in use", String.valueOf(prefix));
        }
        return number;
    }

    @Override
    public void releaseSuffix(@Nullable String prefix, @Nullable String number) {
        var numbers = free(prefix);
        if (number != null && !numbers.contains(number)) {
            numbers.add(number);
        }
    }

    private BlockingQueue<String> free(@Nullable String prefix) {
        return free.computeIfAbsent(
                String.valueOf(prefix),
                _ -> new LinkedBlockingQueue<>(
                        IntStream.range(0, count).mapToObj(String::valueOf).toList()));
    }
}
