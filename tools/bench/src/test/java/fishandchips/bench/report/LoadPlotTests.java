package fishandchips.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.bench.report.LoadPlot.Curve;
import fishandchips.bench.report.LoadPlot.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadPlotTests {

    @Test
    void drawsWhatIsAcceptedAgainstWhatIsOfferedInPartsOfTheCapacity() {
        var points = List.of(new Point(100, 100), new Point(200, 200), new Point(2_000, 100), new Point(9_000, 0));

        var picture = LoadPlot.of(200, List.of(new Curve("warm", points)));

        assertThat(picture)
                .contains("<polyline points=\"68,200 96,120 600,200 600,280\"")
                .contains(">warm</text>", "1 × is 200/s", ">10 ×</text>");
    }
}
