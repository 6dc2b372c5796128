package fishandchips.customers.simulation;

import fishandchips.contract.OrderReady;
import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import fishandchips.customers.load.LoadCounters;
import fishandchips.fleet.groups.NewRecords;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads {@code ready} from now on, and counts those orders that the customers of a run wait for. */
final class ReadyOrders implements AutoCloseable {

    private final LoadCounters counters;
    private final NewRecords records;

    /** Remembers where the topic ends before it returns, so that nothing that comes later is missed. */
    ReadyOrders(Map<String, String> kafka, LoadCounters counters) {
        this.counters = counters;
        this.records = new NewRecords(kafka, Topics.READY.name(), this::count);
    }

    /** Most of what it reads may be others' orders: those cost no more than a look at their keys. */
    private void count(ConsumerRecord<byte[], byte[]> item) {
        if (OrderStep.orderId(item.key()).filter(counters::waitsFor).isPresent()
                && Topics.READY.read(item.key(), item.value()) instanceof Understood<OrderReady>(var ready)) {
            counters.ready(ready.orderId(), Duration.between(ready.order().placedAt(), ready.readyAt()));
        }
    }

    @Override
    public void close() {
        records.close();
    }
}
