package fishandchips.shop.simulate;

import fishandchips.console.Span;
import fishandchips.console.WrongUseException;
import fishandchips.customers.workload.ArrivalRate;
import fishandchips.customers.workload.EndOfArrivals;
import fishandchips.customers.workload.EndOfArrivals.AfterCustomers;
import fishandchips.customers.workload.EndOfArrivals.AtTime;
import fishandchips.customers.workload.OrderMix;
import fishandchips.customers.workload.Pace;
import fishandchips.customers.workload.Share;
import fishandchips.customers.workload.TillPace;
import fishandchips.customers.workload.Workload;
import fishandchips.fleet.stations.StationKind;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.ToIntFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who comes, and orders what, as options of a command. */
final class WorkloadOptions {

    private static final int MOST_ORDERS = 1_000_000;
    private static final double MOST_PER_SECOND = 10_000;
    private static final int MOST_SEEDS = 1_000_000;
    private static final String ONE_MINUTE = "60s";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

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

    @Option(
            names = "--every",
            paramLabel = "TIME[-TIME]",
            description = {
                "How often a customer comes to each till, such as 1s-1500ms, instead of --rate; tills that are added later get no",
                "customers of their own."
            })
    private @Nullable String every;

    @Option(names = "--rush", description = "As on a Friday: quiet at first, then twice the rate, then a tail.")
    private boolean rush;

    @Mixin
    private final MealOptions meals = new MealOptions();

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
     * @param stations how many stations of a kind there are; asked only when the workload depends on it
     * @throws WrongUseException when they describe none
     */
    Workload workload(ToIntFunction<StationKind> stations) {
        var drawn = seed == null ? RandomGenerator.getDefault().nextInt(MOST_SEEDS) : seed;
        var mix = mix(() -> stations.applyAsInt(StationKind.COOK) > 0);
        var pace = pace(() -> stations.applyAsInt(StationKind.TILL));
        return new Workload(drawn, pace, mix, closing(pace));
    }

    private OrderMix mix(BooleanSupplier hasCook) {
        return new OrderMix(
                meals.choice(this::isGiven, hasCook),
                meals.plaicePortions(),
                Share.parse(web),
                Share.parse(door),
                Share.parse(noShows));
    }

    private Pace pace(IntSupplier tills) {
        if (every != null) {
            if (rush || isGiven("--rate")) {
                throw new WrongUseException("Say --every without --rate and --rush: it says how often customers come.");
            }
            return TillPace.parse(every).at(tills.getAsInt());
        }
        if (!(rate > 0 && rate <= MOST_PER_SECOND)) {
            throw new WrongUseException(String.format(
                    Locale.ROOT,
                    "More than 0 and up to %.0f customers can come in a second, not %s.",
                    MOST_PER_SECOND,
                    rate));
        }
        return rush ? new ArrivalRate.Rush(rate, length()) : new ArrivalRate.Steady(rate);
    }

    private boolean isGiven(String option) {
        return command.commandLine().getParseResult().hasMatchedOption(option);
    }

    private Duration length() {
        return orders == null ? time() : Duration.ofNanos(Math.round(orders / rate * 1e9));
    }

    private Duration time() {
        return Span.parse(time == null ? ONE_MINUTE : time);
    }

    private EndOfArrivals closing(Pace pace) {
        if (orders != null && time != null) {
            throw new WrongUseException("Say --orders or --for, not both: the rate and the one make the other.");
        }
        var expected = orders == null ? pace.perSecond() * time().toNanos() / 1e9 : orders;
        if (expected <= 0 || expected > MOST_ORDERS) {
            throw new WrongUseException(
                    String.format(Locale.ROOT, "There can be 1 to %d orders, not %.0f.", MOST_ORDERS, expected));
        }
        return orders == null ? new AtTime(time()) : new AfterCustomers(orders);
    }
}
