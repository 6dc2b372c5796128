package fishandchips.contract;

/** The keys under which Redis has the hot cabinet. The cabinet writes them, and the audit reads them. */
public final class RedisKeys {

    /** A hash: what was fried, is on the shelf, is set aside, and was served, by portion. */
    public static final String COUNTS = "{cabinet}:portions";

    /** Exists while the cabinet must not be trusted. */
    public static final String LOST = "{cabinet}:lost";

    /** What the key of an order begins with; the 16 bytes of its id follow. */
    public static final String ORDER_PREFIX = "{cabinet}:o:";

    private RedisKeys() {}
}
