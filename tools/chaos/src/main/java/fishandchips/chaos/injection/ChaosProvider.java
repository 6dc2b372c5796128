package fishandchips.chaos.injection;

import fishandchips.fleet.Report;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.FaultInjector;

/** The service by which {@link java.util.ServiceLoader} finds the fault injector. */
public final class ChaosProvider implements FaultInjector.Provider {

    @Override
    public FaultInjector create(ShopFolder folder, boolean breakable, Report report) {
        return new ChaosInjector(folder, breakable, report);
    }
}
