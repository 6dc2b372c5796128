package fishandchips.neighbours;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the statistician answers at {@code /statistics}.
 *
 * @param sales what was sold when, oldest first
 * @param step the length of each step of these, such as {@code 10s}
 * @param waits how long orders took, for those with each portion
 */
record StatisticsAnswer(Orders orders, List<Sale> sales, String step, List<Wait> waits) {

    /** All orders; times are null when there is none. */
    record Orders(
            long placed,
            long web,
            long totalPence,
            long atOnce,
            long afterTheCook,
            @Nullable Instant first,
            @Nullable Instant last) {}

    /** What was sold from a time on. */
    record Sale(Instant from, long orders, Map<String, Long> portions) {}

    /** How long orders with a portion took; times are null while none is ready. */
    record Wait(
            String portion,
            long ready,
            long afterTheCook,
            @Nullable Double halfMillis,
            @Nullable Double mostMillis,
            @Nullable Double longestMillis) {}
}
