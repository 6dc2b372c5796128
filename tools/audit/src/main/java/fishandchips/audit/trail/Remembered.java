package fishandchips.audit.trail;

import fishandchips.contract.Portions;

/**
 * What Redis remembers of an order.
 *
 * @param letter T taken, S short, W waiting for the fry, A set aside, C collected, R released
 * @param portions all that the order has
 */
public record Remembered(char letter, Portions portions) {

    /** Whether it is remembered with these portions. Of an order that was given up before it had asked for any, none are. */
    public boolean isOf(Portions ordered) {
        return portions.equals(ordered) || (letter == 'R' && portions.isNone());
    }

    /** Whether the order has had its portions. */
    public boolean isServed() {
        return letter == 'T' || letter == 'C';
    }

    /** Whether portions wait for the order. */
    public boolean isHeld() {
        return letter == 'W' || letter == 'A';
    }

    /** The letter in words. */
    public String words() {
        return switch (letter) {
            case 'T' -> "taken from the shelf";
            case 'S' -> "short";
            case 'W' -> "waiting for the fry";
            case 'A' -> "set aside";
            case 'C' -> "collected";
            case 'R' -> "released";
            default -> "unknown state (%s)".formatted(letter);
        };
    }
}
