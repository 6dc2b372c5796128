package fishandchips.shop.handson;

import fishandchips.shop.chaos.fault.Fault;
import fishandchips.shop.open.Shop;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationState;
import java.util.List;

/** Who does what people at the board ask for. Safe for any number of threads. */
interface Supervisor {

    /** Those of a kind that are kept. */
    List<StationState> stations(StationKind kind);

    /**
     * Keeps {@code count} of a kind from now on; returns when the new ones are ready, and those too many gone.
     *
     * @throws fishandchips.console.WrongUseException when that is too few or too many
     */
    void scale(StationKind kind, int count) throws Exception;

    /** Breaks something; returns when that has begun, or has happened. */
    void breakIt(Fault fault) throws Exception;

    /** The supervisor of a shop on this machine. */
    static Supervisor of(Shop shop) {
        return new Supervisor() {
            @Override
            public List<StationState> stations(StationKind kind) {
                return shop.state().stations(kind);
            }

            @Override
            public void scale(StationKind kind, int count) throws InterruptedException {
                shop.scale(kind, count);
            }

            @Override
            public void breakIt(Fault fault) throws Exception {
                shop.breakIt(fault);
            }
        };
    }
}
