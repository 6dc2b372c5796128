package fishandchips.bench.orders;

import fishandchips.contract.OrderEvent;
import fishandchips.contract.OrderEvent.OrderPlaced;
import fishandchips.contract.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Orders that come at a steady pace, written to a topic and awaited where they arrive, until this is closed. */
public final class SteadyOrders implements AutoCloseable {

    private final String topic;
    private final Arrivals arrivals;
    private final long everyNanos;
    private final KafkaProducer<byte[], byte[]> producer;
    private final LongAdder written = new LongAdder();
    private final OrderGenerator generator = OrderGenerator.ofEverything();
    private final Thread writer;
    private volatile boolean goesOn = true;

    /** Begins. */
    public SteadyOrders(Map<String, String> kafka, String topic, Arrivals arrivals, Duration every) {
        this.topic = topic;
        this.arrivals = arrivals;
        this.everyNanos = every.toNanos();
        var settings = new HashMap<String, Object>(kafka);
        // a partition that is so new that it refuses the first batch may take the next, and then the first never more
        settings.put("max.in.flight.requests.per.connection", 1);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.writer = Thread.ofPlatform().daemon().name("steady orders").start(this::write);
    }

    private void write() {
        for (var nextNanos = System.nanoTime(); goesOn; nextNanos += everyNanos) {
            LockSupport.parkNanos(nextNanos - System.nanoTime());
            OrderEvent placed = new OrderPlaced(generator.next());
            arrivals.await(placed.key(), nextNanos);
            var _ = producer.send( // one that fails never arrives, and that is noticed
                    new ProducerRecord<>(topic, Topics.ORDERS.key(placed), Topics.ORDERS.value(placed)));
            written.increment();
        }
    }

    /** Writes no more. Returns how many there are, when all of them have been written. */
    public long stop() {
        goesOn = false;
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.flush();
        return written.sum();
    }

    @Override
    public void close() {
        stop();
        producer.close();
    }
}
