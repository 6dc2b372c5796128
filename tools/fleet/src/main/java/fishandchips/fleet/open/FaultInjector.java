package fishandchips.fleet.open;

import fishandchips.console.WrongUseException;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.Report;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.BackendLinks;
import fishandchips.fleet.backends.Backends;
import fishandchips.fleet.stations.Fleet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Breaks one shop on purpose, and undoes it again. The module {@code tools/chaos} implements it. A shop finds it by {@link
 * ServiceLoader}, and cannot be broken without it. Safe for any number of threads.
 */
@FunctionalInterface
public interface FaultInjector extends AutoCloseable {

    /** What a fault may act on. */
    record Targets(ShopFolder folder, Backends backends, Fleet fleet, Fleet.Launcher launcher) {}

    /** A fault that was injected. */
    @FunctionalInterface
    interface InjectedFault {

        /** Returns when its time is over, and it is undone. */
        void awaitUndone() throws InterruptedException;
    }

    /** Makes the fault injector of a shop that is about to be opened; the service that {@link ServiceLoader} finds. */
    interface Provider {

        /**
         * One for a shop.
         *
         * @param breakable whether stations reach the backends in a way that can be broken
         */
        FaultInjector create(ShopFolder folder, boolean breakable, Report report);
    }

    /** The fault injector on the class path, or one that injects nothing. */
    static FaultInjector find(ShopFolder folder, boolean breakable, Report report) {
        return ServiceLoader.load(Provider.class)
                .findFirst()
                .map(provider -> provider.create(folder, breakable, report))
                .orElse((_, _) -> {
                    throw new WrongUseException(
                            "No faults can be injected: the module tools/chaos is not on the class path.");
                });
    }

    /** How the stations of this shop reach the backends. */
    default BackendLinks links() {
        return new BackendLinks() {};
    }

    /** Jars that stations have on their class path behind their own, so that faults can be injected into them. */
    default List<Path> stationJars() {
        return List.of();
    }

    /** Removes what an earlier shop in the same folder has left; called before anything is started. */
    default void prepare() throws IOException {}

    /**
     * Injects a fault. Returns when it has begun, or has happened; it is undone when its time is over.
     *
     * @param fault such as {@code kill preparer-1}
     * @throws fishandchips.console.WrongUseException when there is no such fault, or not in a shop that was opened like this
     */
    InjectedFault inject(String fault, Targets targets) throws Exception;

    /**
     * Undoes now all faults that are still to be undone. Returns when that is done.
     *
     * @throws fishandchips.console.ShopFailedException when something could not be undone; the injector tries again
     */
    default void undoAll() throws InterruptedException {}

    /** Processes that it has started, and that the fleet does not know. */
    default List<ProcessId> processes() {
        return List.of();
    }

    /** Ends the fault that it is injecting, and undoes all. Stations still reach the backends. */
    default void stop() {}

    /** Closes the ways to the backends. */
    @Override
    default void close() throws IOException {}
}
