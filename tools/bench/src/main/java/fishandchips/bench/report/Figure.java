package fishandchips.bench.report;

import java.util.List;

/**
 * What was measured under one name.
 *
 * @param values one for each round, or one for all of them
 */
public record Figure(String name, Unit unit, List<Double> values) {

    public Figure {
        values = List.copyOf(values);
    }

    /** What it was in a round, counted from 0. */
    double in(int round) {
        return values.get(values.size() == 1 ? 0 : round);
    }

    /** The one in the middle, as a person reads it. */
    String text() {
        return unit.text(Spread.of(values).median());
    }
}
