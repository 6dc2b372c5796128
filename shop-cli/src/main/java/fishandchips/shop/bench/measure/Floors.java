package fishandchips.shop.bench.measure;

import fishandchips.shop.bench.floor.FloorProgram;
import fishandchips.shop.bench.report.Figures;
import fishandchips.shop.bench.report.Unit;
import fishandchips.shop.bench.stage.FloorProcess;
import fishandchips.shop.bench.stage.Stage;

/** Measures floors, one after the other: each is started, warmed up, measured and ended. */
record Floors(Stage stage, Effort effort, Figures figures) {

    /** How many orders a second a floor works off. */
    void measure(String name, FloorProgram program, int orders) throws Exception {
        stage.says(name);
        try (var floor = FloorProcess.start(stage, program)) {
            var draining = new Draining(stage, floor.group(), floor.in());
            figures.add(name, Unit.PER_SECOND, draining.pace(effort, orders));
        }
    }
}
