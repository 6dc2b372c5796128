package fishandchips.stage.picture;

import java.util.List;
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
        WITH_COOK("Order %d: %s", Progress.ELSEWHERE),

        /** The first kitchen has finished its part, and the order waits for the second. */
        FIRST_PART("Order %d: %s", Progress.ELSEWHERE),
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
        ELSEWHERE,
        DONE,
        FAILED
    }

    /**
     * So many lines at most: around the first order that waits here, most of them below it; the last ones when none does.
     *
     * @param lines the oldest first
     */
    public static List<OrderLine> around(List<OrderLine> lines, int most) {
        var first = 0;
        while (first < lines.size() && !lines.get(first).isWaiting()) {
            first++;
        }
        var begin = Math.clamp(first - most / 3, 0, Math.max(0, lines.size() - most));
        return lines.subList(begin, Math.min(lines.size(), begin + most));
    }

    private boolean isWaiting() {
        return step.progress() == Progress.WAITS || step.progress() == Progress.AT_WORK;
    }

    /** The same order, further on. */
    OrderLine at(Step next) {
        return new OrderLine(number, next, meals);
    }

    /** The line's words, such as {@code Order 7: cod and chips}. */
    public String text() {
        return String.format(Locale.ROOT, step.text, number, meals);
    }
}
