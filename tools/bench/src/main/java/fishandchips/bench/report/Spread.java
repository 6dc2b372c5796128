package fishandchips.bench.report;

import java.util.List;

/** Several values of one thing: the smallest, the one in the middle, and the largest. */
public record Spread(double min, double median, double max) {

    /**
     * Looks at values.
     *
     * @param values in any order, at least one
     */
    public static Spread of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        var median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast());
    }
}
