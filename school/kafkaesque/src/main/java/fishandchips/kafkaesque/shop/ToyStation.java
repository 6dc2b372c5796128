package fishandchips.kafkaesque.shop;

import fishandchips.kafkaesque.client.Consumer;
import fishandchips.kafkaesque.client.Producer;
import java.net.URI;
import java.util.random.RandomGenerator;

/**
 * What a preparer and a cook have in common: each takes the orders of a topic one by one, works on an order for a while, and sends it on. All
 * events of an order have the same partition number.
 */
record ToyStation(URI server, String name, String group, String topic, Work work) {

    /** What it does with an order. */
    @FunctionalInterface
    interface Work {
        void on(ToyOrder order, int partition, Producer producer) throws InterruptedException;
    }

    /** Orders that need the cook go there at once. The others are wrapped, which takes 0.5 to 1 s. */
    static ToyStation preparer(URI server, String name, RandomGenerator random) {
        return new ToyStation(server, name, ToyShop.PREPARERS, ToyShop.ORDERS, (order, partition, producer) -> {
            if (order.needsCook()) {
                producer.send(ToyShop.TO_COOK, partition, "", order.line());
            } else {
                pause(random, 500, 1_000);
                producer.send(ToyShop.READY, partition, "", order.line());
            }
        });
    }

    /** Fries the plaice of an order, which takes 3 to 3.2 s, and sends the order round again, with the flag. */
    static ToyStation cook(URI server, String name, RandomGenerator random) {
        return new ToyStation(server, name, ToyShop.COOKS, ToyShop.TO_COOK, (order, partition, producer) -> {
            pause(random, 3_000, 3_200);
            producer.send(ToyShop.ORDERS, partition, "", order.fried().line());
        });
    }

    static void pause(RandomGenerator random, int leastMillis, int mostMillis) throws InterruptedException {
        Thread.sleep(random.nextInt(leastMillis, mostMillis));
    }

    /** Works until it is interrupted. What it was working on then, another one does again. */
    void run() {
        try (var producer = new Producer(server);
                var consumer = new Consumer(server, group, topic).as(name)) {
            for (var event : consumer) {
                try {
                    work.on(ToyOrder.parse(event.value()), event.place().partition(), producer);
                } catch (InterruptedException _) {
                    consumer.abandon();
                    return;
                }
            }
        }
    }
}
