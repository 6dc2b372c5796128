package fishandchips.station.pace;

/** Work that takes time, and has no other effect. */
@FunctionalInterface
public interface SimulatedWork {

    /** Work that is done at once. */
    SimulatedWork NONE = () -> {};

    /** Does one piece of work, and returns when it is done, or at once when the station closes. */
    void perform() throws InterruptedException;
}
