package fishandchips.stage.demo;

import fishandchips.console.WrongUseException;
import fishandchips.shop.open.PartitioningName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a demo can differ from the talk. */
final class DemoOptions {

    private static final int LAST = 6;

    @Option(
            names = "--partitioning",
            paramLabel = "MODE",
            description = {
                "Another way to choose the partition of an order: order, none, till, constant, numbered, plaice or portion.",
                "./shop demo 3 --partitioning plaice gives orders with plaice to one preparer."
            })
    private @Nullable String partitioning;

    @Option(names = "--cabinet", description = "Demo 4: the hot cabinet is empty at first, and the cook fills it.")
    private boolean cabinet;

    @Option(names = "--salt-and-vinegar", description = "Demo 4: customers choose salt and vinegar.")
    private boolean extras;

    /**
     * The demo of a number, as the options change it.
     *
     * @throws WrongUseException when there is none, or when an option does not fit it
     */
    Demo demo(int number) {
        if (number > Demo.ALL.size() && number <= LAST) {
            throw new WrongUseException("Demo " + number
                    + " needs Kafka Connect, which is not installed; ./shop demo lists the demos that are.");
        }
        var demo = Demo.of(number);
        if (extras && number != 4) {
            throw new WrongUseException(
                    "Only in demo 4 do customers choose salt and vinegar: ./shop demo 4 --salt-and-vinegar.");
        }
        demo = partitioning == null ? demo : demo.with(PartitioningName.parse(partitioning));
        demo = cabinet ? demo.withCabinet() : demo;
        return extras ? demo.withExtras() : demo;
    }

    /**
     * For a demo without stations.
     *
     * @throws WrongUseException when one of the options is given
     */
    void refuseAll() {
        if (partitioning != null || cabinet || extras) {
            throw new WrongUseException(
                    "Demo 0 has no stations: leave out --partitioning, --cabinet and --salt-and-vinegar.");
        }
    }
}
