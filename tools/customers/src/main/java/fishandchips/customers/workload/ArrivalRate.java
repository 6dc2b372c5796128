package fishandchips.customers.workload;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** So many customers in a second, on average, who come by chance, one after the other to each till. */
public sealed interface ArrivalRate extends Pace {

    /** When so many customers have come, on average. */
    Duration after(double customers);

    @Override
    default Supplier<Arrival> arrivals(RandomGenerator random) {
        return new RandomArrivals(this, random);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    /** So many a second, from beginning to end. */
    record Steady(double perSecond) implements ArrivalRate {

        @Override
        public Duration after(double customers) {
            return seconds(customers / perSecond);
        }

        @Override
        public String toString() {
            return "%s a second".formatted(perSecond);
        }
    }

    /**
     * A Friday: quiet at first, then the rush, then a tail.
     *
     * @param perSecond on average over the evening; twice as many in the rush
     * @param evening how long it is; who comes later comes as slowly as the last
     */
    record Rush(double perSecond, Duration evening) implements ArrivalRate {

        /** Corners of the curve: how much of the evening has passed, and how many times the average come then. */
        private static final double[][] CURVE = {{0, 0.4}, {0.3, 0.5}, {0.45, 2}, {0.65, 2}, {0.8, 0.5}, {1, 0.4}};

        @Override
        public Duration after(double customers) {
            var length = evening.toNanos() / 1e9;
            return seconds(length * passed(customers / (perSecond * length)));
        }

        /** How much of the evening has passed when this share of its customers has come: the curve's area, inverted. */
        private static double passed(double share) {
            var left = share;
            for (var i = 1; i < CURVE.length; i++) {
                var width = CURVE[i][0] - CURVE[i - 1][0];
                var area = width * (CURVE[i - 1][1] + CURVE[i][1]) / 2;
                if (left <= area) {
                    return CURVE[i - 1][0] + within(left, CURVE[i - 1][1], (CURVE[i][1] - CURVE[i - 1][1]) / width);
                }
                left -= area;
            }
            var end = CURVE[CURVE.length - 1];
            return end[0] + left / end[1];
        }

        /** Where the area under a line has this size, from its height at the beginning and its slope. */
        private static double within(double area, double height, double slope) {
            return 2 * area / (height + Math.sqrt(Math.max(0, height * height + 2 * slope * area)));
        }

        @Override
        public String toString() {
            return "%s a second on average, twice that in the rush".formatted(perSecond);
        }
    }
}
