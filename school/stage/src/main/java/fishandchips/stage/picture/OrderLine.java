package fishandchips.stage.picture;

import java.util.Locale;

/**
 * The line of an order, which changes in place as the order goes on.
 *
 * @param number counts the orders that this screen has seen, from 1; it is not the ticket
 */
public record OrderLine(long number, Step step, String meals) {

    /** How far the order is, in the queue or at the cook. */
    public enum Step {
        PLACED("Order %d: %s", Progress.WAITS),
        READY("Order ready %d", Progress.DONE),
        GIVEN_UP("Order given up %d ✗", Progress.FAILED),
        REQUESTED("COOK %d", Progress.WAITS),
        COOKING("Cooking %d", Progress.AT_WORK),
        COOKED("Cooked %d ✓", Progress.DONE);

        private final String text;
        private final Progress progress;

        Step(String text, Progress progress) {
            this.text = text;
            this.progress = progress;
        }

        public Progress progress() {
            return progress;
        }
    }

    /** What the colour of a line says besides its words. */
    public enum Progress {
        WAITS,
        AT_WORK,
        DONE,
        FAILED
    }

    /** The line's words, such as {@code Order 7: cod and chips}. */
    public String text() {
        return String.format(Locale.ROOT, step.text, number, meals);
    }
}
