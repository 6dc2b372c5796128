package fishandchips.fleet.open;

import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import java.util.List;

/** What people may ask of an open shop. Safe for any number of threads. */
public interface ShopControl {

    /** The stations of a kind that the shop keeps, in order. */
    List<StationState> stations(StationKind kind);

    /**
     * Keeps {@code count} stations of a kind from now on. Returns when the new ones are ready, and those too many gone. While the
     * shop opens, this waits until it is open.
     *
     * @throws fishandchips.console.WrongUseException when that is too few or too many
     * @throws fishandchips.console.ShopFailedException when the shop has closed meanwhile, or a station does not become ready
     */
    void scale(StationKind kind, int count) throws InterruptedException;

    /**
     * Breaks something on purpose. Returns when that has begun, or has happened; it is undone when its time is over, or when the
     * shop closes.
     *
     * @param fault such as {@code kill preparer-1}
     * @throws fishandchips.console.WrongUseException when there is no such fault, or not in a shop that was opened like this
     */
    void startFault(String fault) throws Exception;
}
