package fishandchips.lessons.course;

import java.math.BigDecimal;

/** Compares what a learner predicted with what was measured. A wrong prediction is no fault: the lesson is there to find it out. */
public final class Prediction {

    /** A predicted number may be off by a tenth. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    private Prediction() {}

    /** A sentence about both. */
    public static String compare(String answer, String outcome) {
        if (answer.equals(outcome)) {
            return "Your prediction was right: %s.".formatted(outcome);
        }
        var comparison = "You predicted %s, and it was %s".formatted(answer, outcome);
        return isNumber(answer) && isNumber(outcome) && isNear(answer, outcome)
                ? comparison + ", which is near."
                : comparison + ". The page says why.";
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d+([.]\\d+)?");
    }

    private static boolean isNear(String answer, String outcome) {
        var measured = new BigDecimal(outcome);
        var difference = new BigDecimal(answer).subtract(measured).abs();
        return difference.compareTo(measured.multiply(TOLERANCE)) <= 0;
    }
}
