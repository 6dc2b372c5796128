package fishandchips.station.exactlyonce;

import fishandchips.station.OpeningStep;
import java.util.ArrayList;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Creates every transactional producer of the station before it reads its first record.
 *
 * <p>A predecessor that was killed may have left a transaction open, and until it ends no consumer can read past it: the whole shop
 * waits. Creating a producer with the same transactional id ends it. Without this class that would happen at the first batch,
 * which may come much later.
 */
class WarmProducers implements OpeningStep {

    private final ProducerFactory<byte[], byte[]> factory;
    private final int count;

    WarmProducers(ProducerFactory<byte[], byte[]> factory, int count) {
        this.factory = factory;
        this.count = count;
    }

    @Override
    public String waitsFor() {
        return "Kafka's transaction coordinator";
    }

    @Override
    public void attempt() {
        var producers = new ArrayList<Producer<byte[], byte[]>>();
        try {
            while (producers.size() < count) {
                producers.add(factory.createProducer());
            }
        } finally {
            producers.forEach(Producer::close); // Back into the factory's cache, ready for the listeners
        }
    }
}
