package fishandchips.cabinet.redis;

import fishandchips.contract.Kitchen;
import fishandchips.contract.Portions;
import java.nio.ByteBuffer;

/**
 * What a script says of one order, as {@code cabinet.lua} describes.
 *
 * @param verdict the letter that the order is left with, or {@code D} or {@code U}
 * @param found the letter with which the order was found, {@code -} when nothing is remembered of it
 * @param portions what the verdict is about
 */
record OrderAnswer(char verdict, char found, Portions portions) {

    static OrderAnswer of(byte[] packed) {
        var bytes = ByteBuffer.wrap(packed);
        return new OrderAnswer(
                (char) bytes.get(),
                (char) bytes.get(),
                Portions.each(Kitchen.FIRST, _ -> Byte.toUnsignedInt(bytes.get())));
    }

    /** Why a verdict of {@code U} is none of the expected ones. */
    String reason() {
        return switch (found) {
            case '-' -> "The cabinet does not know the order.";
            case 'T' -> remembered("served from the shelf");
            case 'S' -> remembered("short, and not claimed by a cook");
            case 'W' -> remembered("waiting for the fry");
            case 'A' -> remembered("set aside");
            default -> throw unknown();
        };
    }

    /** A script and its Java face do not belong together. */
    IllegalStateException unknown() {
        return new IllegalStateException("No script of the cabinet answers %s.".formatted(this));
    }

    private String remembered(String how) {
        return "The cabinet remembers the order as %s, with %s.".formatted(how, portions);
    }
}
