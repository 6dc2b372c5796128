package fishandchips.connectors;

import fishandchips.contract.ShopNames;
import java.util.List;

/** What Kafka Connect keeps on Kafka, with the name of the shop. */
public final class ConnectNames {

    /** The group of the workers. */
    public static final String GROUP = ShopNames.group("connect");

    // Topics of the workers
    public static final String CONFIGS = GROUP + "-configs";
    public static final String OFFSETS = GROUP + "-offsets";
    public static final String STATUS = GROUP + "-status";

    /** What the workers remember: their connectors, how far they are, and how they are. */
    public static final List<String> MEMORY = List.of(CONFIGS, OFFSETS, STATUS);

    /** The group of the writer, and its transactional id: of several writers only the last one to start can write. */
    public static final String WRITER = group("writer");

    private ConnectNames() {}

    /** The group of a connector. */
    public static String group(String connector) {
        return GROUP + "-" + connector;
    }
}
