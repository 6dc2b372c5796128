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

/** Gives records up: what is set aside for their orders goes back, and they themselves go to the dead letters. */
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

    /** What the record tells of an order; a record that tells nothing can still make the listener fail. */
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
