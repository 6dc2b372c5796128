package fishandchips.fleet.programs;

import fishandchips.backends.FolderTree;
import fishandchips.backends.Ports;
import fishandchips.console.Interruption;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.console.Together;
import fishandchips.fleet.FailureReason;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.BackendLinks;
import fishandchips.fleet.backends.BackendState;
import fishandchips.fleet.backends.Backends;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.ShopTopics;
import fishandchips.fleet.stations.StationHttp;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationPorts;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Trains programs. Each runs as a station until it is ready for work, with backends that nobody else uses: so its JVM also learns what a
 * station does when it connects to Kafka and joins its group.
 */
final class Training implements AutoCloseable {

    /** A program that takes longer to be ready, or to write what it has learnt, is not trained. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final long LOOK_EVERY_MILLIS = 200;

    /** What is learnt with these flags is as good with those of a laptop. The reverse seems to slow a server's stations. */
    static final Gear GEAR = Gear.SERVER;

    private final ShopFolder shop;
    private final ShopFolder place;
    private final Backends backends;
    private final Consumer<ProcessId> starts;
    private final StationHttp http = new StationHttp();

    /**
     * Starts the backends that some kinds of stations use, in a folder that is deleted again.
     *
     * @param starts is told of each process that runs from now on
     */
    Training(ShopFolder shop, Collection<StationKind> kinds, Consumer<ProcessId> starts) throws Exception {
        this.shop = shop;
        this.starts = starts;
        this.place = new ShopFolder(shop.root(), shop.home().resolve("training"), shop.stations());
        place.make();
        backends =
                new Backends(place, new BackendLinks() {}, Gear.LAPTOP, ShopTopics.of(OptionalModule.all()), _ -> {});
        try {
            start(kinds.stream()
                    .flatMap(kind -> kind.backends().stream())
                    .distinct()
                    .toList());
            backends.states().stream()
                    .map(BackendState::process)
                    .filter(Objects::nonNull)
                    .forEach(starts);
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    private void start(List<BackendKind> kinds) throws Exception {
        List<Callable<Boolean>> starts = kinds.stream()
                .map(kind -> (Callable<Boolean>) () -> {
                    backends.start(kind, Ports.free());
                    return true;
                })
                .toList();
        Together.run(starts.size(), starts);
    }

    /** Trains a program that was unpacked. One that cannot be trained is as good as others, but slower to start. */
    void train(StationProgram program) throws IOException, InterruptedException {
        var learning = program.folder().resolve("learning.aot");
        var ports = new StationPorts(Ports.free(), Ports.free());
        var process = start(program, learning, ports);
        try {
            var station = new StationState(new StationName(program.kind(), 1), ports, null, false, 0);
            var ends = program.becomesReadyAlone()
                    ? becomesReady(process, station) && endsAndWrites(process)
                    : process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (ends && Files.exists(learning)) {
                Files.move(learning, program.folder().resolve(StationProgram.LEARNT));
            }
        } finally {
            kill(process);
        }
    }

    private Process start(StationProgram program, Path learning, StationPorts ports) throws IOException {
        var builder = new ProcessBuilder(program.training(learning, GEAR))
                .directory(program.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(StationPrograms.log(shop, program.kind())));
        builder.environment()
                .putAll(StationLauncher.environment(place, backends.environment(program.kind()), 1, ports));
        var process = builder.start();
        starts.accept(ProcessId.of(process.toHandle()));
        return process;
    }

    private boolean becomesReady(Process process, StationState station) throws InterruptedException {
        var waited = new Stopwatch();
        while (!http.isReady(station)) {
            if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS) || waited.isPast(LIMIT)) {
                return false;
            }
        }
        return true;
    }

    /** A JVM that is asked to end writes what it has learnt first. */
    private static boolean endsAndWrites(Process process) throws InterruptedException {
        process.destroy();
        return process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    /** One that is only asked to end would write what it has learnt for many seconds, with the help of another JVM. */
    static void kill(Process process) {
        var writers = process.descendants().toList();
        process.destroyForcibly();
        writers.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws IOException {
        http.close();
        Interruption.outlast(this::closeBackends);
        new FolderTree(place.home()).delete();
    }

    private void closeBackends() {
        try {
            backends.close();
        } catch (Exception e) {
            throw new ShopFailedException(FailureReason.of(e), e);
        }
    }
}
