package fishandchips.stage.demo;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Partitioning;
import fishandchips.stage.connect.Sink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The demos of the talk, as they are without options. */
final class Demos {

    /** Those with a shop, in their order. */
    static final List<Demo> ALL = List.of(
            demo(1, "one till, one preparer, one partition", 1, 1, 0, 1, Partitioning.ORDER, null),
            demo(2, "three tills, one preparer, one partition", 3, 1, 0, 1, Partitioning.ORDER, null),
            demo(3, "three tills, three partitions, two preparers", 3, 2, 0, 3, Partitioning.NUMBERED, null),
            demo(4, "plaice, and the cook who fries it", 1, 1, 1, 1, Partitioning.ORDER, null),
            demo(5, "orders in PostgreSQL by Kafka Connect, as JSON", 1, 1, 0, 1, Partitioning.ORDER, Sink.JSON),
            demo(6, "orders in PostgreSQL, as Avro with a schema registry", 1, 1, 0, 1, Partitioning.ORDER, Sink.AVRO));

    private Demos() {}

    private static Demo demo(
            int number,
            String title,
            int tills,
            int preparers,
            int cooks,
            int partitions,
            Partitioning partitioning,
            @Nullable Sink sink) {
        var connect = sink == null ? null : new ConnectSettings(sink, null);
        return new Demo(number, title, tills, preparers, cooks, partitions, partitioning, false, false, connect);
    }

    /**
     * Finds a demo.
     *
     * @throws WrongUseException when there is none of this number
     */
    static Demo of(int number) {
        return ALL.stream()
                .filter(demo -> demo.number() == number)
                .findFirst()
                .orElseThrow(() -> new WrongUseException("There is no demo " + number + "; ./shop demo lists them."));
    }

    /** Lines about all of them. */
    static List<String> list() {
        var lines = new ArrayList<String>();
        lines.add("0  the connection: sends one record, and reads it back");
        ALL.forEach(demo -> lines.add(demo.number() + "  " + demo.title()));
        return List.copyOf(lines);
    }
}
