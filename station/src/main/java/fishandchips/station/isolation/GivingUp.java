package fishandchips.station.isolation;

import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import fishandchips.station.Received;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Gives records up: returns the portions of their orders, and writes the records to the dead letters. */
class GivingUp {

    private final IsolationSettings settings;
    private final GiveBack giveBack;
    private final DeadLetters deadLetters;

    GivingUp(IsolationSettings settings, GiveBack giveBack, DeadLetters deadLetters) {
        this.settings = settings;
        this.giveBack = giveBack;
        this.deadLetters = deadLetters;
    }

    boolean isDue(FailureCounts.Charges charges) {
        return charges.alone() >= settings.tries();
    }

    void giveUp(ConsumerRecord<byte[], byte[]> record, FailureCounts.Charges charges) {
        step(record).ifPresent(giveBack::portionsOf);
        deadLetters.giveUp(record, charges.reason());
    }

    /** The order that the record is about; a record without an order can make the listener fail, too. */
    private static Optional<Received<? extends OrderStep>> step(ConsumerRecord<byte[], byte[]> record) {
        return Topics.STEPS.stream()
                .filter(topic -> topic.name().equals(record.topic()))
                .<Received<? extends OrderStep>>flatMap(topic -> received(topic, record))
                .findFirst();
    }

    private static <E extends OrderStep> Stream<Received<E>> received(
            Topic<E> topic, ConsumerRecord<byte[], byte[]> record) {
        return switch (topic.read(record.key(), record.value())) {
            case Understood<E>(var step) -> Stream.of(new Received<>(step, record));
            case Refused<E> _ -> Stream.empty();
        };
    }
}
