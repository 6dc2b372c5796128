package fishandchips.shop.bench.report;

import java.util.List;

/**
 * What was measured under one name.
 *
 * @param values one for each round
 */
public record Figure(String name, Unit unit, List<Double> values) {

    public Figure {
        values = List.copyOf(values);
    }

    /** The one in the middle, as a person reads it. */
    String text() {
        return unit.text(Spread.of(values).median());
    }
}
