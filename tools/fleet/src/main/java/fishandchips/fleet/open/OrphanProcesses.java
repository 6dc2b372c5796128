package fishandchips.fleet.open;

import fishandchips.console.Together;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.backends.BackendState;
import fishandchips.fleet.stations.StationState;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The processes of a shop that was killed rather than closed. */
final class OrphanProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private OrphanProcesses() {}

    /** Ends what still runs, the stations before the backends. Returns how many there were. */
    static int end(ShopState killed) throws Exception {
        var stations = killed.stations().stream().map(StationState::process);
        var backends = killed.backends().stream().map(BackendState::process);
        return end(Stream.concat(stations.filter(Objects::nonNull), killed.strays().stream()))
                + end(backends.filter(Objects::nonNull));
    }

    /** What a command says that needs the shop: its supervisor, the process that kept it open, was killed. */
    static WrongUseException refusal(ShopState killed) {
        var running = String.join(", ", running(killed));
        var what = running.isEmpty()
                ? "Nothing of the shop runs any more. ./shop open"
                : "These processes still run, nobody starts them again when they die, and a till goes on taking orders: %s. ./shop close ends them; ./shop open ends them and"
                        .formatted(running);
        return new WrongUseException(String.format(
                Locale.ROOT,
                "The shop's supervisor (pid %d) was killed. %s opens the shop again, with all that it knows.",
                killed.process().pid(),
                what));
    }

    private static List<String> running(ShopState killed) {
        var stations =
                killed.stations().stream().map(each -> running(each.name().toString(), each.process()));
        var backends = killed.backends().stream().map(each -> running(each.name(), each.process()));
        var strays = killed.strays().stream().map(each -> running("another process of the shop", each));
        return Stream.of(stations, strays, backends)
                .flatMap(all -> all)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> running(String name, @Nullable ProcessId process) {
        return Optional.ofNullable(process)
                .flatMap(ProcessId::find)
                .map(found -> String.format(Locale.ROOT, "%s (pid %d)", name, found.pid()));
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
