package fishandchips.bench;

import fishandchips.bench.measure.Measurement;
import fishandchips.bench.measure.ModuleMeasurements;
import fishandchips.bench.pressure.PressureBench;
import fishandchips.bench.stations.CookBench;
import fishandchips.bench.stations.KitchenBench;
import fishandchips.bench.stations.LedgerBench;
import fishandchips.bench.stations.PreparerBench;
import fishandchips.bench.stations.ScaleOutBench;
import fishandchips.bench.stations.TillBench;
import fishandchips.bench.whole.GrowthBench;
import fishandchips.bench.whole.LatencyBench;
import fishandchips.bench.whole.OpeningBench;
import fishandchips.bench.whole.RebalanceBench;
import fishandchips.bench.whole.RestBench;
import fishandchips.bench.whole.WholeBench;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.stations.StationKind;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the bench can measure, in the order in which it does. */
final class Measurements {

    private static final List<Measurement> ALL = all(new WholeBench());

    /** In which a station has the most to do, if not in the one that has its name. */
    private static final Map<StationKind, String> BUSIEST = Map.of(
            StationKind.ACCOUNTANT, "ledger",
            StationKind.DELIVERY, "whole",
            StationKind.BOARD, "opening");

    private Measurements() {}

    private static List<Measurement> all(WholeBench whole) {
        var own = List.of(
                PreparerBench.measurement(),
                TillBench.measurement(),
                LedgerBench.measurement(),
                whole.measurement(),
                new LatencyBench(whole::most).measurement(),
                CookBench.measurement(),
                KitchenBench.measurement(),
                RestBench.measurement(),
                RebalanceBench.measurement(),
                OpeningBench.measurement(),
                ScaleOutBench.measurement(),
                GrowthBench.measurement(),
                PressureBench.measurement());
        var ofModules = ServiceLoader.load(ModuleMeasurements.class).stream()
                .flatMap(module -> module.get().measurements().stream());
        return Stream.concat(own.stream(), ofModules).toList();
    }

    /** Those with which a look begins: what is written first, and where most is done. */
    static List<Measurement> mostImportant() {
        return Stream.of(StationKind.PREPARER, StationKind.TILL)
                .map(Measurements::of)
                .toList();
    }

    /** The one in which a kind of station has the most to do. */
    static Measurement of(StationKind kind) {
        return named(BUSIEST.getOrDefault(kind, kind.label()));
    }

    static List<Measurement> all() {
        return ALL;
    }

    /**
     * Finds one by its name.
     *
     * @throws WrongUseException when there is none; the message lists them all
     */
    static Measurement named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUseException("The bench does not measure %s; it measures %s."
                        .formatted(name, ALL.stream().map(Measurement::name).collect(Collectors.joining(", ")))));
    }
}
