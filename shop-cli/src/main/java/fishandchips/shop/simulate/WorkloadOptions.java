package fishandchips.shop.simulate;

import fishandchips.console.Span;
import fishandchips.console.WrongUseException;
import fishandchips.customers.workload.ArrivalRate;
import fishandchips.customers.workload.EndOfArrivals;
import fishandchips.customers.workload.EndOfArrivals.AfterCustomers;
import fishandchips.customers.workload.EndOfArrivals.AtTime;
import fishandchips.customers.workload.MealCounts;
import fishandchips.customers.workload.OrderMix;
import fishandchips.customers.workload.Share;
import fishandchips.customers.workload.Workload;
import java.time.Duration;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who comes, and orders what, as options of a command. */
final class WorkloadOptions {

    private static final int MOST_ORDERS = 1_000_000;
    private static final double MOST_PER_SECOND = 10_000;
    private static final int MOST_SEEDS = 1_000_000;
    private static final String ONE_MINUTE = "60s";

    @Option(names = "--orders", paramLabel = "N", description = "How many orders.")
    private @Nullable Integer orders;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            description = "How long customers come, such as 60s or 5m, instead of --orders (default: 60s).")
    private @Nullable String time;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "10",
            description = "How many come in a second, on average (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--rush", description = "As on a Friday: quiet at first, then twice the rate, then a tail.")
    private boolean rush;

    @Option(
            names = "--plaice",
            paramLabel = "SHARE",
            defaultValue = "20%",
            description = "How many meals are plaice and chips (default: 20%%).")
    private String plaice = "";

    @Option(
            names = "--large",
            paramLabel = "SHARE",
            defaultValue = "30%",
            description = "How many meals are large chips (default: 30%%).")
    private String large = "";

    @Option(
            names = "--pie",
            paramLabel = "SHARE",
            defaultValue = "10%",
            description = "How many meals are pie and chips (default: 10%%); the rest is cod and chips.")
    private String pie = "";

    @Option(
            names = "--meals",
            paramLabel = "N:SHARE,...",
            defaultValue = "1:60%,2:30%,3:10%",
            description = "How many meals are in an order (default: 1:60%%,2:30%%,3:10%%).")
    private String meals = "";

    @Option(
            names = "--web",
            paramLabel = "SHARE",
            defaultValue = "30%",
            description = "How many orders come over the web (default: 30%%).")
    private String web = "";

    @Option(
            names = "--door",
            paramLabel = "SHARE",
            defaultValue = "50%",
            description = "How many of these are brought to the door (default: 50%%).")
    private String door = "";

    @Option(
            names = "--no-shows",
            paramLabel = "SHARE",
            defaultValue = "0%",
            description = "How many of the others nobody comes for, and the delivery throws away (default: 0%%).")
    private String noShows = "";

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "The same number brings the same customers (default: another each time).")
    private @Nullable Long seed;

    /**
     * The workload that they describe.
     *
     * @throws WrongUseException when they describe none
     */
    Workload workload() {
        var drawn = seed == null ? RandomGenerator.getDefault().nextInt(MOST_SEEDS) : seed;
        if (!(rate > 0 && rate <= MOST_PER_SECOND)) {
            throw new WrongUseException(String.format(
                    Locale.ROOT,
                    "More than 0 and up to %.0f customers can come in a second, not %s.",
                    MOST_PER_SECOND,
                    rate));
        }
        return new Workload(drawn, pace(), mix(), closing());
    }

    private ArrivalRate pace() {
        return rush ? new ArrivalRate.Rush(rate, length()) : new ArrivalRate.Steady(rate);
    }

    private Duration length() {
        return orders == null ? time() : Duration.ofNanos(Math.round(orders / rate * 1e9));
    }

    private Duration time() {
        return Span.parse(time == null ? ONE_MINUTE : time);
    }

    private OrderMix mix() {
        return new OrderMix(
                Share.parse(plaice),
                Share.parse(large),
                Share.parse(pie),
                MealCounts.parse(meals),
                Share.parse(web),
                Share.parse(door),
                Share.parse(noShows));
    }

    private EndOfArrivals closing() {
        if (orders != null && time != null) {
            throw new WrongUseException("Say --orders or --for, not both: the rate and the one make the other.");
        }
        var expected = orders == null ? rate * time().toNanos() / 1e9 : orders;
        if (expected <= 0 || expected > MOST_ORDERS) {
            throw new WrongUseException(
                    String.format(Locale.ROOT, "There can be 1 to %d orders, not %.0f.", MOST_ORDERS, expected));
        }
        return orders == null ? new AtTime(time()) : new AfterCustomers(orders);
    }
}
