package fishandchips.bench.measure;

import fishandchips.bench.pressure.PressureBench;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.stations.StationKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the bench can measure, in the order in which it does. */
public final class Measurements {

    private static final List<Measurement> ALL = all(new WholeBench());

    private Measurements() {}

    private static List<Measurement> all(WholeBench whole) {
        return List.of(
                new PreparerBench(),
                new TillBench(),
                new LedgerBench(),
                whole,
                new LatencyBench(whole::most),
                new CookBench(),
                new KitchenBench(),
                new RestBench(),
                new RebalanceBench(),
                new OpeningBench(),
                new ScaleOutBench(),
                new GrowthBench(),
                new PressureBench());
    }

    /** Those with which a look begins: what is written first, and where most is done. */
    public static List<Measurement> mostImportant() {
        return Stream.of("preparer", "till").map(Measurements::named).toList();
    }

    /** The one in which a kind of station has the most to do. */
    public static Measurement of(StationKind kind) {
        return named(
                switch (kind.label()) {
                    case "accountant" -> "ledger";
                    case "delivery" -> "whole";
                    case "board" -> "opening";
                    default -> kind.label();
                });
    }

    public static List<Measurement> all() {
        return ALL;
    }

    /**
     * Finds one by its name.
     *
     * @throws WrongUseException when there is none; the message lists them all
     */
    public static Measurement named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUseException("The bench does not measure %s; it measures %s."
                        .formatted(name, ALL.stream().map(Measurement::name).collect(Collectors.joining(", ")))));
    }
}
