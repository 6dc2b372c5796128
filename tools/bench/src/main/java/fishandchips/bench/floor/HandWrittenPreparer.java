package fishandchips.bench.floor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import fishandchips.contract.Kitchen;
import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderReady;
import fishandchips.contract.Portion;
import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import redis.clients.jedis.Jedis;

/**
 * A preparer without anything around it: JSON in, one call of a script with the whole batch, JSON out. Its cabinet is full;
 * what it would do with an empty one it does not know.
 */
final class HandWrittenPreparer
        implements Function<List<ConsumerRecord<byte[], byte[]>>, List<ProducerRecord<byte[], byte[]>>>, AutoCloseable {

    private static final byte[] SHELF = "bench-shelf".getBytes(US_ASCII);
    private static final String PLENTY = "1000000000";
    private static final byte[] TEN_DAYS = "864000".getBytes(US_ASCII);
    private static final int KEY_BYTES = 1 + 2 * Long.BYTES;
    private static final int ENTRY_BYTES =
            Short.BYTES + Long.BYTES + Kitchen.FIRST.portions().size();

    private final String out;
    private final Jedis redis;
    private final byte[] script;
    private final InstantSource clock = Clock.systemUTC();

    HandWrittenPreparer(Job job) {
        out = job.out();
        redis = new Jedis(job.redis());
        script = redis.scriptLoad(Script.named("take")).getBytes(US_ASCII);
        redis.hset(
                new String(SHELF, US_ASCII),
                Kitchen.FIRST.portions().stream().collect(Collectors.toMap(Portion::label, _ -> PLENTY)));
    }

    @Override
    public List<ProducerRecord<byte[], byte[]>> apply(List<ConsumerRecord<byte[], byte[]>> records) {
        var events = records.stream().map(HandWrittenPreparer::event).toList();
        var answers = take(records, events);
        var now = clock.instant();
        var ready = new ArrayList<ProducerRecord<byte[], byte[]>>(events.size());
        for (var i = 0; i < events.size(); i++) {
            if (answers[i] == 'T') {
                var each = new OrderReady(events.get(i).order(), false, now);
                ready.add(new ProducerRecord<>(
                        out, records.get(i).partition(), records.get(i).key(), Topics.READY.value(each)));
            }
        }
        return ready;
    }

    private static OrderEvent event(ConsumerRecord<byte[], byte[]> item) {
        return switch (Topics.ORDERS.read(item.key(), item.value())) {
            case Understood<OrderEvent>(var event) -> event;
            case Refused<OrderEvent>(var reason) ->
                throw new IllegalStateException("The floor cannot read its own orders: " + reason);
        };
    }

    /** A letter for each order. */
    private byte[] take(List<ConsumerRecord<byte[], byte[]>> records, List<OrderEvent> events) {
        var keys = new ArrayList<byte[]>(events.size() + 1);
        keys.add(SHELF);
        var entries = ByteBuffer.allocate(events.size() * ENTRY_BYTES);
        for (var i = 0; i < events.size(); i++) {
            keys.add(key(events.get(i).orderId()));
            entries.putShort((short) records.get(i).partition())
                    .putLong(records.get(i).offset());
            var portions = events.get(i).order().portions();
            for (var portion : Kitchen.FIRST.portions()) {
                entries.put((byte) portions.count(portion));
            }
        }
        return (byte[]) redis.evalsha(script, keys, List.of(TEN_DAYS, entries.array()));
    }

    private static byte[] key(UUID order) {
        return ByteBuffer.allocate(KEY_BYTES)
                .put((byte) 'f')
                .putLong(order.getMostSignificantBits())
                .putLong(order.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() {
        redis.close();
    }
}
