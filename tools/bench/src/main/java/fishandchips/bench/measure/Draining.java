package fishandchips.bench.measure;

import fishandchips.bench.orders.Backlog;
import fishandchips.bench.orders.OrderGenerator;
import fishandchips.bench.stage.FloorProcess;
import fishandchips.bench.stage.Stage;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topics;

/**
 * Has a group work off backlogs of placed orders.
 *
 * @param group who reads the topic
 */
public record Draining(Stage stage, String group, String topic) {

    /** A kind of station that reads {@code orders}. */
    public static Draining by(Stage stage, String station) {
        return new Draining(stage, ShopNames.group(station), Topics.ORDERS.name());
    }

    /** A floor. */
    public static Draining by(Stage stage, FloorProcess floor) {
        return new Draining(stage, floor.group(), floor.in());
    }

    /** Returns how many of these orders a second it has dealt with. */
    public double run(int orders) throws InterruptedException {
        return run(OrderGenerator.ofEverything(), orders);
    }

    public double run(OrderGenerator generator, int orders) throws InterruptedException {
        try (var backlog = Backlog.write(stage.kafka(), topic, generator, orders)) {
            var perSecond = stage.drain().of(backlog, group);
            if (topic.equals(Topics.ORDERS.name())) {
                stage.placed(orders);
            }
            return perSecond;
        }
    }
}
