package fishandchips.lessons.program;

import java.util.Locale;

/**
 * What a command does to a program that it runs, when the program has been at a point for so many times.
 *
 * @param times from 1
 */
public record Fault(Effect effect, Point point, int times) {

    /** What happens to the program. */
    public enum Effect {
        /** It ends at once, as with {@code kill -9}. */
        CRASH,
        /** It sends nothing more to Kafka until the command releases it. */
        FREEZE
    }

    /** Where it happens. */
    public enum Point {
        /** Kafka has acknowledged a record, which the program does not know yet. */
        ACKNOWLEDGED,
        /** The consumer hands out records, which the program does not have yet. */
        CONSUMED,
        /** The consumer has committed offsets, outside of a transaction. */
        COMMITTED,
        /** A statement has changed a row in PostgreSQL. */
        ROW_CHANGED
    }

    /** The program crashes there. */
    public static Fault crash(Point point, int times) {
        return new Fault(Effect.CRASH, point, times);
    }

    /** The program freezes there. */
    public static Fault freeze(Point point, int times) {
        return new Fault(Effect.FREEZE, point, times);
    }

    static Fault decoded(String text) {
        var words = text.split(" ", -1);
        return new Fault(Effect.valueOf(words[0]), Point.valueOf(words[1]), Integer.parseInt(words[2]));
    }

    String encoded() {
        return String.format(Locale.ROOT, "%s %s %d", effect, point, times);
    }

    /** What the process says when it happens. */
    String sentence() {
        var verb = effect == Effect.CRASH ? "kills" : "freezes";
        return switch (point) {
            case ACKNOWLEDGED ->
                String.format(
                        Locale.ROOT,
                        "--- The command %s the program here: Kafka has acknowledged its record %d.",
                        verb,
                        times);
            case CONSUMED ->
                String.format(
                        Locale.ROOT,
                        "--- The command %s the program here: its consumer has handed out records %d times.",
                        verb,
                        times);
            case COMMITTED ->
                String.format(
                        Locale.ROOT,
                        "--- The command %s the program here: its consumer has committed offsets %d times.",
                        verb,
                        times);
            case ROW_CHANGED ->
                String.format(
                        Locale.ROOT,
                        "--- The command %s the program here: it has changed row %d in PostgreSQL.",
                        verb,
                        times);
        };
    }
}
