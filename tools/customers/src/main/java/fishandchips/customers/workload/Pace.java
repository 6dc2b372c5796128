package fishandchips.customers.workload;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** When customers come, and to which till. */
public sealed interface Pace permits ArrivalRate, TillPace {

    /**
     * A customer comes.
     *
     * @param till the till that is asked first, counted from 0; beyond the last one it begins again at the first
     * @param time after the first could have come
     */
    record Arrival(int till, Duration time) {}

    /** How many come in a second, on average. */
    double perSecond();

    /** Draws the next arrival each time that it is asked, in the order of their times. */
    Supplier<Arrival> arrivals(RandomGenerator random);
}
