package fishandchips.stage.demo;

import fishandchips.console.WrongUseException;
import fishandchips.shop.open.PartitioningName;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a demo can differ from the talk. */
final class DemoOptions {

    private static final String REGISTRY_VARIABLE = "SCHEMA_REGISTRY_URI";

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

    @Option(
            names = {"-s", "--schema-uri"},
            paramLabel = "URI",
            description =
                    "Demo 6: use a schema registry elsewhere (default: SCHEMA_REGISTRY_URI, or else a registry of the demo's own).")
    private @Nullable String registry;

    @Option(
            names = "--replay",
            description =
                    "Demos 5 and 6: after the first rows let the connector read its topic again, first with inserts, then with upserts.")
    private boolean replay;

    @Option(
            names = "--on",
            paramLabel = "NAME",
            description =
                    "Demos 1 to 4: play them on kafkaesque, the toy Kafka of school/kafkaesque (default: kafka, the real one).")
    private String on = "kafka";

    /**
     * The demo of a number, as the options change it.
     *
     * @param environment what they say by default
     * @throws WrongUseException when there is none, or when an option does not fit it
     */
    Demo demo(int number, Map<String, String> environment) {
        var demo = Demos.of(number);
        if (extras && number != 4) {
            throw new WrongUseException(
                    "Only in demo 4 do customers choose salt and vinegar: ./shop demo 4 --salt-and-vinegar.");
        }
        demo = partitioning == null ? demo : demo.with(PartitioningName.parse(partitioning));
        demo = cabinet ? demo.withCabinet() : demo;
        demo = extras ? demo.withExtras() : demo;
        if (replay && demo.connect() == null) {
            throw new WrongUseException("Only demos 5 and 6 have a table to replay into: ./shop demo 5 --replay.");
        }
        return withRegistry(demo, environment.getOrDefault(REGISTRY_VARIABLE, ""));
    }

    private Demo withRegistry(Demo demo, String variable) {
        if (registry != null) {
            return demo.withRegistry(registry);
        }
        return variable.isEmpty() || !demo.hasRegistry() ? demo : demo.withRegistry(variable);
    }

    /**
     * Whether the demo is played on the toy Kafka.
     *
     * @throws WrongUseException when another one is named
     */
    boolean isOnTheToy() {
        if (!on.equals("kafka") && !on.equals("kafkaesque")) {
            throw new WrongUseException("A demo is played on kafka or on kafkaesque, not on %s.".formatted(on));
        }
        return on.equals("kafkaesque");
    }

    /** Whether the topic is replayed into the table, as a script wants it. */
    boolean replay() {
        return replay;
    }

    /**
     * For a demo without stations.
     *
     * @throws WrongUseException when one of the options is given
     */
    void refuseAll() {
        if (partitioning != null || cabinet || extras || registry != null || replay || isOnTheToy()) {
            throw new WrongUseException(
                    "Demo 0 has no stations: leave out --partitioning, --cabinet, --salt-and-vinegar, --schema-uri, --replay and --on.");
        }
    }
}
