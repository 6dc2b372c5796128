package fishandchips.shop.place;

import fishandchips.shop.WrongUseException;
import fishandchips.shop.chaos.fault.Fault;
import fishandchips.shop.open.OpenSettings;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationState;
import java.util.List;

/**
 * A place where a shop can be: how it is opened, run and visited there. Used by one thread.
 *
 * <p>All but opening, closing and the logs throw a {@link WrongUseException} when the shop is not open.
 */
public interface Place {

    /**
     * Opens the shop, and shows how.
     *
     * @param detach whether to return when the shop is open, rather than when it has been closed again
     * @throws WrongUseException when it is open already, or cannot be opened in this way
     */
    void open(OpenSettings settings, boolean detach) throws Exception;

    /**
     * Closes the shop, and returns when all is down.
     *
     * @throws WrongUseException when there is nothing to close
     */
    void close() throws Exception;

    /** Keeps {@code count} stations of a kind from now on, and shows how the partitions move until all is settled. */
    void scale(StationKind kind, int count) throws Exception;

    /**
     * Breaks something. Returns when that has begun, or has happened.
     *
     * @throws WrongUseException when this cannot be broken there
     */
    void breakIt(Fault fault) throws Exception;

    /**
     * Undoes now whatever is broken on purpose.
     *
     * @throws fishandchips.shop.ShopFailedException when something could not be undone; the message names it
     */
    void mend() throws Exception;

    /**
     * Shows the end of a log; does not return while it follows.
     *
     * @param name of a station, of all of a kind, or of something else that writes a log
     * @throws WrongUseException when there is no such log; the message names those there are
     */
    void showLog(String name, int lines, boolean follow) throws Exception;

    /** The tills as customers find them, which may be one that stands for all; none when none can be found. */
    List<StationState> tills() throws Exception;

    /**
     * Pays the shop a visit where its inside can be seen: in this process, or in another that is given the arguments of
     * this one. Whatever the visitor is to show must be shown by the visit.
     *
     * @param visitor whose rights the visit needs
     * @return the exit code
     */
    int visit(Visitor visitor, Visit visit) throws Exception;

    /** The same, for one who only looks. */
    default int visit(Visit visit) throws Exception {
        return visit(Visitor.AUDITOR, visit);
    }
}
