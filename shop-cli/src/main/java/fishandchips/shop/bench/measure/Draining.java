package fishandchips.shop.bench.measure;

import fishandchips.shop.bench.stage.Backlog;
import fishandchips.shop.bench.stage.OrderMill;
import fishandchips.shop.bench.stage.Stage;

/**
 * Has a group work off backlogs of placed orders.
 *
 * @param group who reads the topic
 */
record Draining(Stage stage, String group, String topic) {

    /** Returns how many of these orders a second it has dealt with. */
    double run(int orders) throws InterruptedException {
        try (var backlog = Backlog.write(stage.kafka(), topic, OrderMill.ofEverything(), orders)) {
            return stage.drain().of(backlog, group);
        }
    }
}
