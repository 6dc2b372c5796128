package fishandchips.shop.bench.report;

import fishandchips.shop.Table;
import java.util.List;

/** All that a bench has found. Whatever stands in it was measured in shops in which every law held afterwards. */
public record BenchReport(Circumstances circumstances, List<Result> results) {

    public BenchReport {
        results = List.copyOf(results);
    }

    /** A line for each comparison, as a terminal shows it. */
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
        return table.lines();
    }
}
