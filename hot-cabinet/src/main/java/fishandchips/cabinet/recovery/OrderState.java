package fishandchips.cabinet.recovery;

import fishandchips.cabinet.RecordSource;
import fishandchips.contract.Kitchen;
import fishandchips.contract.Portions;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What the cabinet shall remember of an order.
 *
 * @param source the record that decided it, which gets the same answer again; {@link #ANSWERED} when all that came of it
 *     is committed, and every further record is a duplicate
 * @param portions all that the order has
 * @param rest what is lacking, when it is short; what was fried for it, when it is set aside or collected
 */
public record OrderState(UUID orderId, Step step, RecordSource source, Portions portions, Portions rest) {

    /** A record that there is not: nobody needs to hear again how the order was decided. */
    public static final RecordSource ANSWERED = new RecordSource(0xFFFF, Long.MAX_VALUE);

    static final int BYTES =
            1 + Short.BYTES + Long.BYTES + 2 * Kitchen.FIRST.portions().size();

    /** How far an order has come. A cook's claim is never restored: nobody has committed anything that follows from it. */
    public enum Step {
        TAKEN('T'),
        SHORT('S'),
        SET_ASIDE('A'),
        COLLECTED('C'),
        RELEASED('R');

        private final char letter;

        Step(char letter) {
            this.letter = letter;
        }

        private static Step of(byte letter) {
            for (var step : values()) {
                if (step.letter == letter) {
                    return step;
                }
            }
            throw new IllegalStateException("No stocktaking leaves an order with the letter " + (char) letter + ".");
        }
    }

    /** Reads what {@link #writeTo} has written of an order. */
    static OrderState read(UUID orderId, byte[] state) {
        var bytes = ByteBuffer.wrap(state);
        var step = Step.of(bytes.get());
        var source = new RecordSource(Short.toUnsignedInt(bytes.getShort()), bytes.getLong());
        return new OrderState(orderId, step, source, readPortions(bytes), readPortions(bytes));
    }

    private static Portions readPortions(ByteBuffer bytes) {
        return Portions.each(Kitchen.FIRST, _ -> Byte.toUnsignedInt(bytes.get()));
    }

    /** As {@code cabinet.lua} describes it. */
    void writeTo(ByteBuffer bytes) {
        bytes.put((byte) step.letter).putShort((short) source.partition()).putLong(source.offset());
        for (var counts : new Portions[] {portions, rest}) {
            for (var portion : Kitchen.FIRST.portions()) {
                bytes.put((byte) counts.count(portion));
            }
        }
    }
}
