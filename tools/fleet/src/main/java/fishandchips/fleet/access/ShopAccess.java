package fishandchips.fleet.access;

import fishandchips.audit.reading.BackRoom;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.groups.Groups;
import java.util.Map;

/**
 * An open shop, as commands reach it. Safe for any number of threads.
 *
 * <p>All methods throw a {@link WrongUseException} when the shop is not open.
 */
public interface ShopAccess {

    /** The stations and backends as they are now. A later call tells what has changed. */
    ShopLayout look() throws Exception;

    /** How to reach the backends. */
    BackRoom backRoom() throws Exception;

    /** The settings of a Kafka client. A shop that has no PostgreSQL has these, too. */
    default Map<String, String> kafka() throws Exception {
        return backRoom().kafka();
    }

    /** Kafka's consumer groups, with their members named after stations. The caller closes it. */
    Groups groups() throws Exception;

    /**
     * Insists that this command may change something besides placing orders.
     *
     * @throws WrongUseException when it may only read; the message is the command line to use instead
     */
    void insistOnRightToChange() throws Exception;
}
