package fishandchips.bench.measure;

import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Unit;
import java.util.Map;
import java.util.TreeMap;

/** What an order costs by process; only the last that was said is reported. Used by one thread. */
final class Costs {

    private final Figures figures;
    private final String gear;
    private Map<String, Double> micros = Map.of();

    Costs(Figures figures, String gear) {
        this.figures = figures;
        this.gear = gear;
    }

    void are(Map<String, Double> microsByProcess) {
        micros = microsByProcess;
    }

    void report() {
        new TreeMap<>(micros)
                .forEach((process, each) ->
                        figures.add("an order in the whole shop, %s: %s".formatted(gear, process), Unit.MICROS, each));
    }
}
