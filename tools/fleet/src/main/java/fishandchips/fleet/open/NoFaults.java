package fishandchips.fleet.open;

import java.nio.file.Path;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.backends.BackendLinks;
import java.util.List;

/** Stands for the fault injector where the class path has none. */
final class NoFaults implements FaultInjector {

    @Override
    public BackendLinks links() {
        return new BackendLinks() {};
    }

    @Override
    public List<Path> stationJars() {
        return List.of();
    }

    @Override
    public void prepare() {}

    @Override
    public InjectedFault inject(String fault, Targets targets) {
        throw new WrongUseException("No faults can be injected: the module tools/chaos is not on the class path.");
    }

    @Override
    public void undoAll() {}

    @Override
    public List<ProcessId> processes() {
        return List.of();
    }

    @Override
    public void stop() {}

    @Override
    public void close() {}
}
