package fishandchips.shop.simulate;

import fishandchips.console.WrongUseException;
import fishandchips.customers.workload.BothKitchens;
import fishandchips.customers.workload.Die;
import fishandchips.customers.workload.MealChoice;
import fishandchips.customers.workload.MealCounts;
import fishandchips.customers.workload.MealShares;
import fishandchips.customers.workload.Share;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which meals customers order, as options of a command. */
final class MealOptions {

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
            names = "--die",
            description = {
                "Each customer rolls a die instead: 1 to 3 cod and chips, 4 chips, 5 cod and chips with large chips,",
                "6 cod and chips with plaice and chips (in a shop without a cook: cod and chips)."
            })
    private boolean die;

    @Option(
            names = "--mixed",
            paramLabel = "SHARE",
            description = {
                "How many orders also have a dish of the second kitchen (default: 0%%). The shop needs",
                "./shop open --second-kitchen."
            })
    private @Nullable String mixed;

    @Option(
            names = "--second",
            paramLabel = "SHARE",
            description = "How many orders have a dish of the second kitchen and nothing else (default: 0%%).")
    private @Nullable String second;

    @Option(
            names = "--plaice-portions",
            paramLabel = "N:SHARE,...",
            description = {
                "How many portions of plaice, each with chips, are in an order with plaice, such as 1:80%%,2:20%%",
                "(default: as many as were drawn)."
            })
    private @Nullable String plaicePortions;

    /**
     * How customers choose their meals.
     *
     * @param isGiven whether an option is on the command line
     * @param hasCook whether a cook can fry plaice; asked only when it matters
     * @throws WrongUseException when the options contradict each other
     */
    MealChoice choice(Predicate<String> isGiven, BooleanSupplier hasCook) {
        var first = ofFirstKitchen(isGiven, hasCook);
        return mixed == null && second == null
                ? first
                : new BothKitchens(first, Share.parse(orNone(mixed)), Share.parse(orNone(second)));
    }

    private static String orNone(@Nullable String share) {
        return share == null ? "0%" : share;
    }

    private MealChoice ofFirstKitchen(Predicate<String> isGiven, BooleanSupplier hasCook) {
        if (!die) {
            return new MealShares(Share.parse(plaice), Share.parse(large), Share.parse(pie), MealCounts.parse(meals));
        }
        if (Stream.of("--plaice", "--large", "--pie", "--meals").anyMatch(isGiven)) {
            throw new WrongUseException(
                    "Say --die without --plaice, --large, --pie and --meals: the die chooses the meals.");
        }
        return new Die(hasCook.getAsBoolean());
    }

    /** How many portions of plaice are in an order with plaice; null for as many as were drawn. */
    @Nullable
    MealCounts plaicePortions() {
        return plaicePortions == null ? null : MealCounts.parse(plaicePortions, "portions of plaice");
    }
}
