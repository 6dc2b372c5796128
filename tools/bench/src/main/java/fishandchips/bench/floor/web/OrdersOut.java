package fishandchips.bench.floor.web;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Where a bare till leaves its orders. */
@FunctionalInterface
interface OrdersOut {

    /** Nobody has them. */
    OrdersOut NOWHERE = (_, _) -> {};

    /** Returns when the order is there. */
    void write(byte[] key, byte[] value) throws ExecutionException, InterruptedException;

    /** As a till does it: returns when the broker has acknowledged the order. */
    record IntoTheLog(KafkaProducer<byte[], byte[]> producer, String topic) implements OrdersOut {

        @Override
        public void write(byte[] key, byte[] value) throws ExecutionException, InterruptedException {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }
}
