package fishandchips.stage.demo;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Partitioning;
import fishandchips.customers.workload.Die;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.OpenSettings.Feature;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import fishandchips.stage.connect.Sink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A demo with a shop: the numbers of the talk.
 *
 * @param number as in the talk
 * @param title what it shows
 * @param tills how many there are when it begins; likewise preparers, cooks and partitions
 * @param partitioning how tills choose the partition of an order
 * @param cabinet whether the hot cabinet is empty when the demo begins, and the cook fills it; otherwise cod and chips never run out
 * @param extras whether customers choose salt and vinegar
 * @param connect Kafka Connect, which copies the orders to PostgreSQL; null without
 */
record Demo(
        int number,
        String title,
        int tills,
        int preparers,
        int cooks,
        int partitions,
        Partitioning partitioning,
        boolean cabinet,
        boolean extras,
        @Nullable ConnectSettings connect) {

    private Demo(
            int number,
            String title,
            int tills,
            int preparers,
            int cooks,
            int partitions,
            Partitioning partitioning,
            @Nullable Sink sink) {
        this(
                number,
                title,
                tills,
                preparers,
                cooks,
                partitions,
                partitioning,
                false,
                false,
                sink == null ? null : new ConnectSettings(sink, null));
    }

    /** How often the cook of the demo with the cabinet looks whether there is enough in it. */
    static final String WAKES_EVERY = "45s";

    /** How many orders a customer at each till brings in a second: one comes every 1.0 to 1.5 s. */
    static final double ORDERS_A_SECOND = 1 / 1.25;

    /** How many orders a preparer wraps in a second: one takes 0.5 to 1.0 s. */
    static final double WRAPPED_A_SECOND = 1 / 0.75;

    /** Those with a shop, in their order. */
    static final List<Demo> ALL = List.of(
            new Demo(1, "one till, one preparer, one partition", 1, 1, 0, 1, Partitioning.ORDER, null),
            new Demo(2, "three tills, one preparer, one partition", 3, 1, 0, 1, Partitioning.ORDER, null),
            new Demo(3, "three tills, three partitions, two preparers", 3, 2, 0, 3, Partitioning.NUMBERED, null),
            new Demo(4, "plaice, and the cook who fries it", 1, 1, 1, 1, Partitioning.ORDER, null),
            new Demo(5, "orders in PostgreSQL by Kafka Connect, as JSON", 1, 1, 0, 1, Partitioning.ORDER, Sink.JSON),
            new Demo(
                    6,
                    "orders in PostgreSQL, as Avro with a schema registry",
                    1,
                    1,
                    0,
                    1,
                    Partitioning.ORDER,
                    Sink.AVRO));

    /**
     * Finds a demo.
     *
     * @throws WrongUseException when there is none of this number
     */
    static Demo of(int number) {
        return ALL.stream()
                .filter(demo -> demo.number == number)
                .findFirst()
                .orElseThrow(() -> new WrongUseException("There is no demo " + number + "; ./shop demo lists them."));
    }

    /**
     * The same with another way of choosing partitions. With {@code plaice} there are orders with plaice, and a cook.
     *
     * @throws WrongUseException when there are too few preparers or partitions for that
     */
    Demo with(Partitioning another) {
        if (another != Partitioning.PLAICE) {
            return new Demo(number, title, tills, preparers, cooks, partitions, another, cabinet, extras, connect);
        }
        if (partitions == 1) {
            throw new WrongUseException(
                    "One partition has all orders in each mode; plaice needs demo 3, which has three partitions.");
        }
        return new Demo(
                number,
                "three tills, and a partition for the plaice",
                tills,
                preparers,
                1,
                partitions,
                another,
                cabinet,
                extras,
                connect);
    }

    /**
     * The same with a hot cabinet that is empty at first.
     *
     * @throws WrongUseException when there is no cook to fill it
     */
    Demo withCabinet() {
        if (cooks == 0) {
            throw new WrongUseException(
                    "Only demo 4 has a cook who could fill the hot cabinet: ./shop demo 4 --cabinet.");
        }
        return new Demo(
                number,
                "the cook and the hot cabinet",
                tills,
                preparers,
                cooks,
                partitions,
                partitioning,
                true,
                extras,
                connect);
    }

    /** The same with salt and vinegar. */
    Demo withExtras() {
        return new Demo(number, title, tills, preparers, cooks, partitions, partitioning, cabinet, true, connect);
    }

    /**
     * The same with a schema registry that others run.
     *
     * @throws WrongUseException when it needs none, or when that is no address
     */
    Demo withRegistry(String address) {
        if (connect == null || !hasRegistry()) {
            throw new WrongUseException("Only demo 6 has a schema registry: ./shop demo 6 -s URI.");
        }
        return new Demo(
                number,
                title,
                tills,
                preparers,
                cooks,
                partitions,
                partitioning,
                cabinet,
                extras,
                connect.withRegistry(address));
    }

    boolean hasRegistry() {
        return connect != null && connect.sink() == Sink.AVRO;
    }

    /** How customers choose: without a cook there is no plaice. */
    Die meals() {
        return new Die(cooks > 0);
    }

    /** What the stations are told besides the addresses of the backends. */
    Map<String, String> stationSettings() {
        return StationSettings.of(this);
    }

    /** A new shop with the backends and programs that these stations need, and none of the stations yet. */
    OpenSettings settings() {
        var shop = OpenSettings.onAnyPorts(List.copyOf(stations().keySet()))
                .with(Feature.FRESH)
                .in(Gear.LAPTOP.telling(stationSettings()))
                .withPartitions(partitions);
        return connect == null ? shop : connect.addTo(shop);
    }

    /** How many stations of which kinds there are when it begins; no other kinds. */
    Map<StationKind, Integer> stations() {
        var stations = new HashMap<>(Map.of(StationKind.TILL, tills, StationKind.PREPARER, preparers));
        if (cooks > 0) {
            stations.put(StationKind.COOK, cooks);
        }
        if (connect != null) {
            connect.stations().forEach(kind -> stations.put(kind, 1));
        }
        return Map.copyOf(stations);
    }

    /** Lines about all of them. */
    static List<String> list() {
        var lines = new ArrayList<String>();
        lines.add("0  the connection: sends one record, and reads it back");
        ALL.forEach(demo -> lines.add(demo.number + "  " + demo.title));
        return List.copyOf(lines);
    }

    /** What stands above everything on the screen. */
    String headline() {
        return "Demo " + number + ": " + title;
    }
}
