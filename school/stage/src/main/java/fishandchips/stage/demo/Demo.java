package fishandchips.stage.demo;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Partitioning;
import fishandchips.customers.workload.Die;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.OpenSettings.Feature;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import fishandchips.stage.connect.Sink;
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

    /** How often the cook of the demo with the cabinet looks whether there is enough in it. */
    static final String WAKES_EVERY = "45s";

    /** How many orders a customer at each till brings in a second: one comes every 1.0 to 1.5 s. */
    static final double ORDERS_A_SECOND = 1 / 1.25;

    /** How many orders a preparer wraps in a second: one takes 0.5 to 1.0 s. */
    static final double WRAPPED_A_SECOND = 1 / 0.75;

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

    /** What stands above everything on the screen. */
    String headline() {
        return "Demo " + number + ": " + title;
    }
}
