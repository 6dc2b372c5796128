package fishandchips.contract;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names of everything that the shop keeps in Kafka, Redis, PostgreSQL and OpenSearch: topics, consumer groups, transactional ids, keys,
 * schemas and an index. They are literals here and in no other class.
 *
 * <p>The name of a kind of station is also its {@code spring.application.name}, and from there its consumer group, the beginning
 * of its transactional ids, and its schema in PostgreSQL. All of these begin with the {@linkplain ShopName name of the shop} if it has one, and
 * so do topics and keys; kinds of stations do not.
 */
public final class ShopNames {

    /** The name of the shop that this process serves; empty when it has none. */
    public static final String SHOP = ShopName.ofThisProcess();

    /** The shop's name and a hyphen, which all names on Kafka and in Redis begin with; empty when the shop has no name. */
    public static final String PREFIX = SHOP.isEmpty() ? "" : SHOP + "-";

    /** The same with underscores, which all schemas of PostgreSQL begin with. */
    public static final String SCHEMA_PREFIX = PREFIX.replace('-', '_');

    // Topics, without the shop's name
    public static final String ORDERS = "orders";
    public static final String COOK_REQUESTS = "cook-requests";
    public static final String READY = "ready";
    public static final String SHELF = "shelf";
    public static final String SHOP_FLOOR = "shop-floor";
    public static final String PURCHASES = "purchases";
    public static final String KITCHEN_PARTS = "kitchen-parts";

    /** The orders that the wok has cooked for: one record without a value for each, with the order's key. Only woks read and write it. */
    public static final String WOK_MEMORY = PREFIX + "wok-memory";

    /** Where Kafka Connect puts records that a connector cannot copy. Its headers are Connect's, and not {@link DeadLetterHeaders}. */
    public static final String CONNECT_DEAD_LETTERS = PREFIX + "connect-dead-letters";

    /** The changelogs of the assembler's stores; Kafka Streams names them by its application and the store. Only assemblers read and write them. */
    public static final String ASSEMBLER_PENDING = PREFIX + "assembler-pending-changelog";

    public static final String ASSEMBLER_ASSEMBLED = PREFIX + "assembler-assembled-changelog";

    /** The statistician's index in OpenSearch. */
    public static final String STATISTICS_INDEX = PREFIX + "statistics";

    // Kinds of stations
    public static final String PREPARER = "preparer";
    public static final String COOK = "cook";
    public static final String ACCOUNTANT = "accountant";
    public static final String DELIVERY = "delivery";
    public static final String WOK = "wok";
    public static final String ASSEMBLER = "assembler";

    /** The group of the cooks that put onto the shelf what the log says, without the shop's name. */
    public static final String COOK_SHELF = "cook-shelf";

    // Tables in PostgreSQL, with the schema of the station that writes them
    public static final String LEDGER = schema(ACCOUNTANT) + ".ledger";
    public static final String HANDOVERS = schema(DELIVERY) + ".handover";
    public static final String NO_SHOWS = schema(DELIVERY) + ".no_show";

    /** One row: how many handovers and no-shows the delivery has deleted because they were old. */
    public static final String FORGOTTEN = schema(DELIVERY) + ".forgotten";

    /** What all keys in Redis begin with; they share one slot of a Redis Cluster. */
    public static final String CABINET = "{" + PREFIX + "cabinet}";

    /** The hash of counts: what was fried, is on the shelf, is set aside, and was served, by portion. */
    public static final String CABINET_COUNTS = CABINET + ":portions";

    /** This key exists while the cabinet must not be trusted. */
    public static final String CABINET_LOST = CABINET + ":lost";

    /** The lease of the station that counts the cabinet again. */
    public static final String CABINET_RECOVERY = CABINET + ":stocktaking";

    /** The beginning of an order's key; the 16 bytes of its id follow. */
    public static final String CABINET_ORDER_PREFIX = CABINET + ":o:";

    private ShopNames() {}

    /** The consumer group of all stations of a kind. */
    public static String group(String kind) {
        return PREFIX + kind;
    }

    /** The schema of all stations of a kind. */
    public static String schema(String kind) {
        return SCHEMA_PREFIX + kind;
    }

    /** The beginning of the transactional ids of all stations of a kind. */
    public static String transactionalIds(String kind) {
        return PREFIX + kind + "-";
    }

    /** Whether a transactional id is one of a station of this kind, and not one of a shop whose name is like the kind. */
    public static boolean isTransactionalId(String id, String kind) {
        return id.matches(Pattern.quote(transactionalIds(kind)) + "[0-9]+-[0-9]+");
    }

    /** The beginning of the transactional ids of one station; a number from 0 follows. */
    public static String transactionalIds(String kind, int slot) {
        return String.format(Locale.ROOT, "%s%d-", transactionalIds(kind), slot);
    }

    /** The hash of the slots that stations of a kind have leased. */
    public static String slots(String kind) {
        return CABINET + ":slots:" + kind;
    }
}
