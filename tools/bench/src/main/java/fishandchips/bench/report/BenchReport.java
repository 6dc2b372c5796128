package fishandchips.bench.report;

import fishandchips.console.Table;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All that a bench has found. Every figure was measured in a shop in which every law held afterwards. */
public record BenchReport(Circumstances circumstances, List<Result> results) {

    public BenchReport {
        results = List.copyOf(results);
    }

    /** What is read side by side, and a line for each comparison, as a terminal shows it. */
    public List<String> lines() {
        var table = new Table("MEASURED", "SHOP", "", "FLOOR", "", "RATIO", "GOAL", "");
        for (var result : results) {
            for (var each : result.comparisons()) {
                var floor = each.floor();
                table.row(
                        result.name(),
                        each.shop().name(),
                        each.shop().text(),
                        floor == null ? "" : floor.name(),
                        floor == null ? "" : floor.text(),
                        each.spread(),
                        each.goal().text(),
                        each.verdict());
            }
        }
        return Stream.concat(grids(), table.lines().stream()).toList();
    }

    private Stream<String> grids() {
        return results.stream()
                .map(Result::grid)
                .filter(Objects::nonNull)
                .flatMap(grid -> Stream.concat(grid.lines().stream(), Stream.of("")));
    }
}
