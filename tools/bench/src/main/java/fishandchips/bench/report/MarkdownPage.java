package fishandchips.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as a page to read. */
public final class MarkdownPage {

    private static final String INTRODUCTION = """
            # How fast the shop is

            Written by `./shop bench`, which measures the shop beside a floor: the least that has to be done for the same, on the
            same machine, in the same run, against the same backends, by processes with the same flags. Trust the ratios, not the
            rates: machines are shared and noisy. After each measurement every law of the shop was checked from the outside; one
            after which a law did not hold would not stand here. What stands in the way where a goal is missed: [bottlenecks](bottlenecks.md).
            """;

    private final List<String> lines = new ArrayList<>();

    private MarkdownPage() {}

    /** The page, each of its lines with an end. */
    public static String of(BenchReport report) {
        var page = new MarkdownPage();
        page.lines.add(INTRODUCTION);
        page.comparisons(report);
        report.results().forEach(page::figures);
        page.circumstances(report.circumstances());
        return String.join("\n", page.lines) + "\n";
    }

    /**
     * What was measured under one name, to stand in a page that explains it: side by side, with its goals, its picture, and the
     * machine.
     */
    public static List<String> section(Result result, Circumstances circumstances) {
        var page = new MarkdownPage();
        page.grid(result);
        page.goals(result);
        page.picture(result);
        page.machine(circumstances);
        return page.lines;
    }

    private void goals(Result result) {
        row("goal", "measured", "", "goal", "");
        row("---", "---:", "---:", "---", "---");
        for (var each : result.comparisons()) {
            var floor = each.floor();
            row(
                    each.shop().name(),
                    each.shop().text(),
                    floor == null
                            ? ""
                            : "%s of the %s".formatted(Unit.number(each.ratio().median()), floor.name()),
                    each.goal().text(),
                    each.verdict());
        }
        lines.add("");
    }

    private void comparisons(BenchReport report) {
        lines.add("## Beside the floor\n");
        row("measured", "shop", "", "floor", "", "ratio: least – median – most", "goal", "");
        row("---", "---", "---:", "---", "---:", "---", "---", "---");
        for (var result : report.results()) {
            for (var each : result.comparisons()) {
                var floor = each.floor();
                row(
                        "`%s`".formatted(result.name()),
                        each.shop().name(),
                        each.shop().text(),
                        floor == null ? "" : floor.name(),
                        floor == null ? "" : floor.text(),
                        each.spread(),
                        each.goal().text(),
                        each.verdict());
            }
        }
        lines.add("");
    }

    private void figures(Result result) {
        lines.add("## " + result.name() + "\n");
        grid(result);
        row("figure", "least", "median", "most");
        row("---", "---:", "---:", "---:");
        for (var figure : result.figures()) {
            var spread = Spread.of(figure.values());
            var unit = figure.unit();
            row(figure.name(), unit.text(spread.min()), unit.text(spread.median()), unit.text(spread.max()));
        }
        lines.add("");
        picture(result);
    }

    private void grid(Result result) {
        var grid = result.grid();
        if (grid != null) {
            lines.addAll(grid.markdown());
            lines.add("");
        }
    }

    private void picture(Result result) {
        var picture = result.picture();
        if (picture != null) {
            lines.add("![%s](%s)\n".formatted(result.name(), picture.getFileName()));
        }
        result.remarks().forEach(remark -> lines.add(remark + "\n"));
    }

    private void circumstances(Circumstances it) {
        lines.add("## Under which circumstances\n");
        machine(it);
        row("rounds", String.valueOf(it.rounds()));
        row("orders in a backlog", String.format(Locale.ROOT, "%,d", it.orders()));
        rows(it.settings());
    }

    private void machine(Circumstances it) {
        row("what", "");
        row("---", "---");
        row("when", it.at().toString());
        rows(it.machine());
        rows(it.versions());
    }

    private void rows(Map<String, String> all) {
        all.forEach((name, value) -> row(name, value));
    }

    private void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }
}
