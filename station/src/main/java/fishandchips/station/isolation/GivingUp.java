package fishandchips.station.isolation;

import fishandchips.contract.OrderStep;
import fishandchips.contract.Reading;
import fishandchips.contract.Reading.Refused;
import fishandchips.contract.Reading.Understood;
import fishandchips.contract.Topics;
import fishandchips.station.DeadLetters;
import java.util.Optional;
import java.util.UUID;
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

    boolean isDue(Suspects.Charges charges) {
        return charges.alone() >= settings.tries();
    }

    void giveUp(ConsumerRecord<byte[], byte[]> record, Suspects.Charges charges) {
        order(record).ifPresent(giveBack::portionsOf);
        deadLetters.giveUp(record, charges.reason());
    }

    /** The order that a record tells of; there may be one that tells of none, and makes the listener fail all the same. */
    private static Optional<UUID> order(ConsumerRecord<byte[], byte[]> record) {
        return Topics.STEPS.stream()
                .filter(topic -> topic.name().equals(record.topic()))
                .flatMap(topic -> orderId(topic.read(record.key(), record.value())))
                .findFirst();
    }

    private static Stream<UUID> orderId(Reading<? extends OrderStep> reading) {
        return switch (reading) {
            case Understood<? extends OrderStep>(var step) -> Stream.of(step.orderId());
            case Refused<? extends OrderStep> _ -> Stream.empty();
        };
    }
}
