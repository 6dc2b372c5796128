package fishandchips.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import fishandchips.bench.report.Plot.Curve;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTests {

    @Test
    void drawsEachFigureInPartsOfWhatItWasAtFirst() {
        var picture = Plot.of(List.of(10, 100, 1_000), List.of(new Curve("heap", List.of(50.0, 50.0, 75.0))));

        assertThat(picture)
                .contains("<polyline points=\"40,160 320,160 600,100\"")
                .contains("heap: 1.50 times what it was at first", ">1,000</text>");
    }
}
