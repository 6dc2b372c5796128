package fishandchips.kafkaesque.bench;

import fishandchips.bench.measure.Effort;
import fishandchips.bench.measure.Measurement;
import fishandchips.bench.measure.ModuleMeasurements;
import fishandchips.bench.measure.Turns;
import fishandchips.bench.report.Figures;
import fishandchips.bench.report.Goal;
import fishandchips.bench.stage.Stage;
import java.util.List;

/** Events a second that one producer sends in batches of 100, and that one consumer reads, on the toy Kafka and on the real broker. */
public final class KafkaesqueMeasurements implements ModuleMeasurements {

    private static final String TOY_SENDS = "toy, sent";
    private static final String TOY_READS = "toy, read";
    private static final String KAFKA_SENDS = "Kafka, sent";
    private static final String KAFKA_READS = "Kafka, read";

    /** A toy need not be fast: this part of the real broker's pace will do. */
    private static final double NOT_SILLY = 0.05;

    @Override
    public List<Measurement> measurements() {
        return List.of(new Measurement(
                "kafkaesque",
                "events a second through the toy Kafka, beside the real broker",
                Measurement::kitchen,
                List.of(
                        atLeast(20_000, TOY_SENDS),
                        atLeast(5_000, TOY_READS),
                        Goal.atLeast(NOT_SILLY, TOY_SENDS, KAFKA_SENDS),
                        Goal.atLeast(NOT_SILLY, TOY_READS, KAFKA_READS)),
                KafkaesqueMeasurements::measure));
    }

    private static Goal atLeast(int limit, String figure) {
        return new Goal(figure, null, Goal.Bound.AT_LEAST, limit);
    }

    private static void measure(Stage stage, Effort effort, Figures figures) throws Exception {
        var few = effort.aFew();
        var all = effort.orders();
        try (var toy = ToyLoad.start();
                var kafka = KafkaLoad.on(stage)) {
            new Turns(stage, effort, figures)
                    .with(TOY_SENDS, () -> toy.send(few), () -> toy.send(all))
                    .with(TOY_READS, () -> toy.read(few), () -> toy.read(all))
                    .with(KAFKA_SENDS, () -> kafka.send(few), () -> kafka.send(all))
                    .with(KAFKA_READS, () -> kafka.read(few), () -> kafka.read(all))
                    .run();
        }
    }
}
