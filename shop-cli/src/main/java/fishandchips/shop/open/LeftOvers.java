package fishandchips.shop.open;

import fishandchips.shop.ProcessId;
import fishandchips.shop.Together;
import fishandchips.shop.backends.BackendState;
import fishandchips.shop.stations.StationState;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** The processes of a shop that was killed rather than closed. */
final class LeftOvers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private LeftOvers() {}

    /** Ends what still runs, the stations before the backends. Returns how many there were. */
    static int end(ShopState killed) throws Exception {
        var stations = killed.stations().stream().map(StationState::process);
        var backends = killed.backends().stream().map(BackendState::process);
        return end(Stream.concat(stations.filter(Objects::nonNull), killed.strays().stream()))
                + end(backends.filter(Objects::nonNull));
    }

    private static int end(Stream<ProcessId> processes) throws Exception {
        List<Callable<Boolean>> jobs = processes
                .map(process -> (Callable<Boolean>) () -> process.end(PATIENCE))
                .toList();
        return jobs.isEmpty() ? 0 : count(Together.run(jobs.size(), jobs));
    }

    private static int count(Collection<Boolean> ended) {
        return Math.toIntExact(ended.stream().filter(wasThere -> wasThere).count());
    }
}
