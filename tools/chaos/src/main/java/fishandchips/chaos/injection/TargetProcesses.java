package fishandchips.chaos.injection;

import fishandchips.console.ShopFailedException;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.backends.Backends;
import fishandchips.chaos.fault.Target;
import fishandchips.fleet.stations.Fleet;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationState;
import fishandchips.shop.chaos.fault.Target;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** The processes of a shop as they are now. */
record TargetProcesses(Fleet fleet, Backends backends) {

    /**
     * Those that run, of a target.
     *
     * @throws ShopFailedException when there are none
     */
    List<ProcessHandle> of(Target target) {
        var running = ids(target).stream().flatMap(id -> id.find().stream()).toList();
        if (running.isEmpty()) {
            throw new ShopFailedException("There is no %s that runs.".formatted(target));
        }
        return running;
    }

    private List<ProcessId> ids(Target target) {
        return switch (target) {
            case Target.OneStation(var name) -> stations(each -> each.equals(name));
            case Target.EveryStation(var kind) -> stations(each -> each.kind() == kind);
            case Target.OneBackend(var kind) ->
                List.of(Objects.requireNonNull(backends.state(kind).process()));
        };
    }

    private List<ProcessId> stations(Predicate<StationName> wanted) {
        return fleet.states().stream()
                .filter(station -> wanted.test(station.name()))
                .map(StationState::process)
                .filter(Objects::nonNull)
                .toList();
    }
}
