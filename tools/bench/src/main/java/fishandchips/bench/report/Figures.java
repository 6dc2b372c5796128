package fishandchips.bench.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what is measured, round by round. Used by one thread. */
public final class Figures {

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, List<Double>> values = new LinkedHashMap<>();
    private final List<Goal> goals = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private @Nullable Grid grid;
    private @Nullable Path picture;

    /** Something was measured; once in each round under each name, or once for all rounds. */
    public void add(String name, Unit unit, double value) {
        units.put(name, unit);
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    /** Something was measured that has a goal only when it is measured: not always is everything. */
    public void add(Goal goal) {
        goals.add(goal);
    }

    /** What was measured last under a name, in its unit. */
    public double last(String name) {
        return Objects.requireNonNull(values.get(name), name).getLast();
    }

    /** Something else is to be known. Said again, it is known already. */
    public void remark(String sentence) {
        if (!remarks.contains(sentence)) {
            remarks.add(sentence);
        }
    }

    /** A row of what is to be read side by side; all rows of a measurement have the same headings. */
    public void row(List<String> headings, List<String> cells) {
        grid = grid == null ? new Grid(headings, List.of(cells)) : grid.with(cells);
    }

    /** Something was drawn; drawn again, it takes the place of what was drawn before. */
    public void picture(Path file) {
        picture = file;
    }

    /**
     * What came of it.
     *
     * @param always goals of what is measured each time
     */
    public Result result(String measurement, List<Goal> always) {
        var figures = units.entrySet().stream()
                .map(unit -> new Figure(unit.getKey(), unit.getValue(), values.getOrDefault(unit.getKey(), List.of())))
                .toList();
        var all = Stream.concat(always.stream(), goals.stream()).toList();
        return Result.of(measurement, figures, all, remarks, grid, picture);
    }
}
