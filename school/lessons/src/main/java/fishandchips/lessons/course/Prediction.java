package fishandchips.lessons.course;

import java.math.BigDecimal;

/** Compares what a learner predicted with what was measured. A wrong prediction is no fault: the lesson is there to find it out. */
public final class Prediction {

    /** A predicted number may be off by a tenth. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    private Prediction() {}

    /** A sentence about both. */
    public static String compare(String answer, String outcome) {
        return isRight(answer, outcome)
                ? "You predicted %s, and so it was: %s.".formatted(answer, outcome)
                : "You predicted %s, and it was %s. The page says why.".formatted(answer, outcome);
    }

    private static boolean isRight(String answer, String outcome) {
        return answer.equals(outcome) || isNumber(answer) && isNumber(outcome) && isNear(answer, outcome);
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
