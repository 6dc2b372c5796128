package fishandchips.station.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;

import fishandchips.station.DeadLetters;
import java.util.Optional;
import java.util.UUID;
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

    /** What a sound record's key is; there may be a record that is not, and makes the listener fail all the same. */
    private static Optional<UUID> order(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.ofNullable(record.key()).map(key -> UUID.fromString(new String(key, UTF_8)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
