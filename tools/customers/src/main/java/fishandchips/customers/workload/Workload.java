package fishandchips.customers.workload;

import java.time.Duration;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * The customers of a simulation. The same values are the same workload, on any machine: the same customers come at the same
 * times and order the same. Arrivals are drawn apart from orders, so another pace brings the same orders at other times.
 */
public record Workload(long seed, Pace pace, OrderMix mix, EndOfArrivals closing) {

    /**
     * What a workload will come to.
     *
     * @param totals when every customer is served
     * @param noShows how many orders nobody will come for
     * @param last when the last customer comes; the beginning, when nobody does
     */
    public record ExpectedTotals(Totals totals, long noShows, Duration last) {}

    /** The customers in the order in which they come; drawn as they are asked for, and anew each time. */
    public Stream<Customer> customers() {
        var seeds = new SplittableRandom(seed);
        var orders = new Random(seeds.nextLong());
        var arrivals = pace.arrivals(new Random(seeds.nextLong()));
        return closing.letIn(
                Stream.iterate(1, number -> number + 1).map(number -> mix.draw(number, arrivals.get(), orders)));
    }

    /** What all that is ordered comes to, and when the last customer comes. */
    public ExpectedTotals expected() {
        var totals = new RunningTotals();
        var noShows = new LongAdder();
        var last = customers()
                .peek(totals::add)
                .peek(customer -> noShows.add(customer.order().noShow() ? 1 : 0))
                .reduce((_, later) -> later);
        return new ExpectedTotals(
                totals.total(), noShows.sum(), last.map(Customer::arrives).orElse(Duration.ZERO));
    }
}
