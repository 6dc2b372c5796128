package fishandchips.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.bench.report.LinePlot.Curve;
import fishandchips.bench.report.LinePlot.Mark;
import fishandchips.bench.report.LinePlot.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinePlotTests {

    private final LinePlot plot = new LinePlot(
            "accepted against offered",
            10,
            1.5,
            List.of(new Mark(1, "1 ×"), new Mark(10, "10 ×")),
            List.of(new Point(0, 0), new Point(1, 1), new Point(10, 1)));

    @Test
    void drawsALineForEachCurveAndNamesItBelow() {
        var picture = plot.draw(List.of(
                new Curve("warm", List.of(new Point(0.5, 0.5), new Point(1, 1))),
                new Curve("cold", List.of(new Point(0.5, 0.25)))));

        assertThat(picture)
                .contains("<polyline points=\"68,200 96,120\"", ">warm</text>", "<polyline points=\"68,240\"")
                .contains(">cold</text>", "accepted against offered", ">10 ×</text>")
                .contains("<polyline points=\"40,280 96,120 600,120\" fill=\"none\" stroke=\"grey\"");
    }

    @Test
    void drawsWhatLiesBeyondTheAxesAtTheirEnds() {
        var picture = plot.draw(List.of(new Curve("wild", List.of(new Point(45, 0.5), new Point(5, 7)))));

        assertThat(picture).contains("<polyline points=\"600,200 320,40\"");
    }
}
