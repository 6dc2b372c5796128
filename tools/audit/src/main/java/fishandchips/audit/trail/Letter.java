package fishandchips.audit.trail;

import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.DeadLetterHeaders;
import fishandchips.contract.LogPlace;
import fishandchips.contract.ShopNames;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter.
 *
 * @param place where it stands
 * @param about the record that it is about; null when it does not say
 * @param reader which kind of station gave up on that record
 * @param fate {@code given-up} when that record was sound
 * @param reason one sentence
 */
public record Letter(LogPlace place, @Nullable LogPlace about, String reader, String fate, String reason) {

    /** Whether an order that it is about goes no further. */
    boolean endsTheWay() {
        return DeadLetterHeaders.endOrder(fate, reader);
    }

    /** Whether an assembler wrote it: it has waited in vain for the part of a kitchen. */
    boolean isOfAnAssembler() {
        return reader.equals(ShopNames.ASSEMBLER);
    }

    /** Whether a preparer or a cook wrote it. */
    boolean isOfTheFirstKitchen() {
        return ConsumerGroup.KITCHEN.stream().anyMatch(group -> group.label().equals(reader));
    }
}
