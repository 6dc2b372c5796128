package fishandchips.shop.bench.measure;

import fishandchips.contract.Topics;
import fishandchips.shop.bench.stage.Backlog;
import fishandchips.shop.bench.stage.OrderMill;
import fishandchips.shop.bench.stage.Stage;

/**
 * Has a group work off backlogs of placed orders.
 *
 * @param group who reads the topic
 */
record Draining(Stage stage, String group, String topic) {

    /** A kind of station that reads {@code orders}. */
    static Draining by(Stage stage, String station) {
        return new Draining(stage, station, Topics.ORDERS.name());
    }

    /** Returns how many orders a second it deals with, once it has found its pace. */
    double pace(Effort effort, int orders) throws Exception {
        effort.warmUp(() -> run(Math.min(effort.warmUp(), orders)));
        return run(orders);
    }

    /** Returns how many of these orders a second it has dealt with. */
    double run(int orders) throws InterruptedException {
        return run(OrderMill.ofEverything(), orders);
    }

    double run(OrderMill mill, int orders) throws InterruptedException {
        try (var backlog = Backlog.write(stage.kafka(), topic, mill, orders)) {
            var perSecond = stage.drain().of(backlog, group);
            if (topic.equals(Topics.ORDERS.name())) {
                stage.placed(orders);
            }
            return perSecond;
        }
    }
}
