package fishandchips.kafkaesque.shop;

import fishandchips.kafkaesque.client.Producer;
import fishandchips.kafkaesque.http.Server;
import fishandchips.kafkaesque.http.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** A shop with a server of its own. Each station is a thread, and knows nothing of the others but the topics. */
public final class ToyShop implements AutoCloseable {

    public static final String ORDERS = "orders";
    public static final String TO_COOK = "to-cook";
    public static final String READY = "ready";
    public static final String PREPARERS = "preparers";
    public static final String COOKS = "cooks";

    private static final List<String> MEALS =
            List.of("cod+chips", "cod+chips", "cod+chips", "chips", "cod+chips,chips+chips");

    private final Server server;
    private final int partitions;
    private final RandomGenerator random;
    private final AtomicInteger orders = new AtomicInteger();
    private final Map<String, Thread> stations = new ConcurrentSkipListMap<>();

    /**
     * Opens a shop without stations.
     *
     * @param random is used by several threads
     */
    public ToyShop(int partitions, RandomGenerator random) throws IOException {
        this.random = random;
        this.partitions = partitions;
        server = new Server(new ServerSettings(Optional.empty(), 0, partitions), _ -> {});
    }

    /** Where its toy Kafka is. */
    public URI address() {
        return server.address();
    }

    /** The stations that are at work. */
    public List<String> stations() {
        return List.copyOf(stations.keySet());
    }

    /** One more till, whose customers come every 1 to 1.5 s. All its orders go to the partition of its number. */
    public void addTill(int number, boolean plaice) {
        start("till-" + number, () -> sell("till-" + number, (number - 1) % partitions, plaice));
    }

    private void sell(String till, int partition, boolean plaice) {
        try (var producer = new Producer(address())) {
            while (true) {
                ToyStation.pause(random, 1_000, 1_500);
                var order = new ToyOrder(orders.incrementAndGet(), till, meals(plaice), false);
                producer.send(ORDERS, partition, "", order.line());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // it closes
        }
    }

    /** By the die of the talk. */
    private String meals(boolean plaice) {
        var die = random.nextInt(6);
        return die < MEALS.size() ? MEALS.get(die) : plaice ? "cod+chips,plaice+chips" : "cod+chips";
    }

    /** One more preparer. */
    public void addPreparer(int number) {
        start("preparer-" + number, ToyStation.preparer(address(), "preparer-" + number, random)::run);
    }

    /** One more cook. */
    public void addCook(int number) {
        start("cook-" + number, ToyStation.cook(address(), "cook-" + number, random)::run);
    }

    private void start(String name, Runnable work) {
        stations.put(name, Thread.ofVirtual().name(name).start(work));
    }

    @Override
    public void close() throws IOException {
        stations.values().forEach(Thread::interrupt);
        server.close();
    }
}
