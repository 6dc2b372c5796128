package fishandchips.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a report looks: on a terminal, and as a page. */
class BenchReportTests {

    private final BenchReport report = new BenchReport(
            new Circumstances(
                    Instant.parse("2026-11-21T18:00:00Z"),
                    false,
                    3,
                    1_000_000,
                    Map.of("processors", "2"),
                    Map.of("Java", "25"),
                    Map.of("flags", "-XX:+UseG1GC")),
            List.of(result()));

    private static Result result() {
        var figures = new Figures();
        figures.add("one preparer", Unit.PER_SECOND, 41_900);
        figures.add("bare copy", Unit.PER_SECOND, 83_800);
        figures.remark("A full cabinet.");
        return figures.result("preparer", List.of(Goal.atLeast(0.9, "one preparer", "bare copy")));
    }

    @Test
    void showsShopFloorRatioAndVerdictInALine() {
        assertThat(report.lines())
                .last()
                .asString()
                .matches("preparer +one preparer +41,900/s +bare copy +83,800/s +0.50 – 0.50 – 0.50 +≥ 0.9 +missed");
    }

    @Test
    void writesAPageWithEveryFigureAndUnderWhichCircumstances() {
        assertThat(MarkdownPage.of(report))
                .contains(
                        "| `preparer` | one preparer | 41,900/s | bare copy | 83,800/s | 0.50 – 0.50 – 0.50 | ≥ 0.9 | missed |")
                .contains("| bare copy | 83,800/s | 83,800/s | 83,800/s |")
                .contains("A full cabinet.", "| rounds | 3 |", "| orders in a backlog | 1,000,000 |", "| Java | 25 |");
    }

    @Test
    void writesASectionForAPageThatExplainsOneMeasurement() {
        var figures = new Figures();
        figures.add("accepted", Unit.PER_SECOND, 400);
        figures.add("capacity", Unit.PER_SECOND, 500);
        figures.add(Goal.atLeast(0.75, "accepted", "capacity"));
        figures.row(List.of("load", "accepted"), List.of("2 ×", "400/s"));
        figures.row(List.of("load", "accepted"), List.of("4 ×", "390/s"));

        var section = MarkdownPage.section(figures.result("pressure", List.of()), report.circumstances());

        assertThat(section)
                .containsSubsequence("| load | accepted |", "| --- | ---: |", "| 2 × | 400/s |", "| 4 × | 390/s |")
                .contains("| accepted | 400/s | 0.80 of the capacity | ≥ 0.75 | met |", "| processors | 2 |")
                .doesNotContain("| flags | -XX:+UseG1GC |");
    }

    @Test
    void showsOnATerminalWhatIsToBeReadSideBySide() {
        var figures = new Figures();
        figures.row(List.of("load", "accepted"), List.of("2 ×", "400/s"));
        var other = new BenchReport(report.circumstances(), List.of(figures.result("pressure", List.of())));

        assertThat(other.lines()).startsWith("load  accepted", "2 ×   400/s", "");
    }
}
