package fishandchips.customers.workload;

import fishandchips.customers.workload.Pace.Arrival;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Customers who know nothing of each other: between two of them lies a time that is distributed exponentially. The tills take turns. Used by
 * one thread.
 */
final class RandomArrivals implements Supplier<Arrival> {

    private final ArrivalRate rate;
    private final RandomGenerator random;
    private double come;
    private int till;

    RandomArrivals(ArrivalRate rate, RandomGenerator random) {
        this.rate = rate;
        this.random = random;
    }

    @Override
    public Arrival get() {
        come -= StrictMath.log(1 - random.nextDouble());
        return new Arrival(till++, rate.after(come));
    }
}
