package fishandchips.connect;

import fishandchips.contract.ShopNames;

/** What Connect keeps on Kafka, with the name of the shop. Its connectors have a group each: that of the worker, a hyphen, and their name. */
final class ConnectNames {

    /** The group of the workers. */
    static final String GROUP = ShopNames.group("connect");

    static final String CONFIGS = GROUP + "-configs";
    static final String OFFSETS = GROUP + "-offsets";
    static final String STATUS = GROUP + "-status";
    static final String DEAD_LETTERS = GROUP + "-dead-letters";

    /** The group of the writer, and its transactional id: of several writers only the last one to start can write. */
    static final String WRITER = GROUP + "-writer";

    private ConnectNames() {}
}
