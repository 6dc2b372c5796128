package fishandchips.fleet.open;

import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A shop that another process keeps open. */
public final class OpenShop implements ShopControl {

    private static final Duration ENDS_WITHIN = Duration.ofSeconds(3);
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);

    /** Longer than the supervisor of a shop works on any order, such as starting a station on a busy machine. */
    private static final Duration WORKS_FOR = Duration.ofMinutes(10);

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(15);

    private final StateFile file;
    private final ShopState found;

    private OpenShop(StateFile file, ShopState found) {
        this.file = file;
        this.found = found;
    }

    /** What was last written down of a folder's shop; empty when it was closed, but not when it was killed. */
    public static Optional<ShopState> lastState(ShopFolder folder) throws IOException {
        return new StateFile(folder.state()).read();
    }

    /** Ends what a shop that was killed has left over. Returns how many processes that were. */
    public static int endLeftOvers(ShopFolder folder) throws Exception {
        var file = new StateFile(folder.state());
        var killed = file.read();
        var ended = killed.isPresent() ? OrphanProcesses.end(killed.get()) : 0;
        file.delete();
        return ended;
    }

    /**
     * Insists that the shop of a folder is closed.
     *
     * @throws WrongUseException when it is open, opening or closing
     */
    public static void refuseIfOpen(ShopFolder folder) throws IOException {
        if (find(folder).isPresent()) {
            throw ShopLock.alreadyOpen(folder);
        }
    }

    /** Whether a shop is open in a folder, or on its way to or from that. */
    public static boolean isIn(ShopFolder folder) throws IOException {
        return ShopLock.isHeld(folder);
    }

    /** The shop of a folder, when it is open, opening or closing. */
    public static Optional<OpenShop> find(ShopFolder folder) throws IOException {
        var file = new StateFile(folder.state());
        var state = file.read();
        return state.isPresent() && ShopLock.isHeld(folder)
                ? Optional.of(new OpenShop(file, state.get()))
                : Optional.empty();
    }

    /**
     * The shop of a folder.
     *
     * @throws WrongUseException when it is not open; the message says what still runs of one whose supervisor was killed
     */
    public static OpenShop in(ShopFolder folder) throws IOException {
        var open = find(folder);
        if (open.isPresent()) {
            return open.get();
        }
        throw lastState(folder).map(OrphanProcesses::refusal).orElseGet(OpenShop::notOpen);
    }

    /** What a command says that needs an open shop. */
    public static WrongUseException notOpen() {
        return new WrongUseException("The shop is not open. Open it with ./shop open.");
    }

    /** How it is now, or was last. */
    public ShopState state() throws IOException {
        return file.read().orElse(found);
    }

    /** Waits a moment for the process that kept it open to end, too. */
    public void awaitEnd() throws InterruptedException {
        var waited = new Stopwatch();
        while (found.process().find().isPresent() && !waited.isPast(ENDS_WITHIN)) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    @Override
    public List<StationState> stations(StationKind kind) {
        try {
            return state().stations(kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void scale(StationKind kind, int count) throws InterruptedException {
        post(String.format(Locale.ROOT, "/scale/%s/%d", kind.label(), count), "", WORKS_FOR);
    }

    /** Asks for a restart of all stations of a kind, one by one, with the program that was built last; returns when all are ready. */
    public void reload(String kind) throws InterruptedException {
        post("/reload/" + kind, "", WORKS_FOR);
    }

    /**
     * Asks for an optional module that is on the class path of this process. Returns when its stations are ready, or the shop had it already.
     *
     * @param moved how far the ports of its stations are from the usual ones
     */
    public void add(OptionalModule module, int moved) throws InterruptedException {
        add(module, String.valueOf(moved));
    }

    /** The same with stations on any ports, so that it does not matter which ones are taken. */
    public void addOnAnyPorts(OptionalModule module) throws InterruptedException {
        add(module, ControlServer.ANY);
    }

    private void add(OptionalModule module, String ports) throws InterruptedException {
        var classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        post("/add/%s/%s".formatted(module.name(), ports), classPath, WORKS_FOR);
    }

    @Override
    public void startFault(String fault) throws InterruptedException {
        post("/break", fault, WORKS_FOR);
    }

    /** Undoes all faults now. Returns when that is done. */
    public void undoFaults() throws InterruptedException {
        post("/mend", "", WORKS_FOR);
    }

    /** Asks the shop to close; returns at once. */
    public void close() throws InterruptedException {
        post("/close", "", ANSWERS_WITHIN);
    }

    private void post(String path, String body, Duration patience) throws InterruptedException {
        var answer = answer(path, body, patience);
        if (answer.statusCode() == 400) {
            throw new WrongUseException(answer.body());
        }
        if (answer.statusCode() >= 300) {
            throw new ShopFailedException(answer.body());
        }
    }

    private HttpResponse<String> answer(String path, String body, Duration patience) throws InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d%s", found.controlPort(), path)))
                .timeout(patience)
                .header("Authorization", LoopbackServer.bearer(found.token()))
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newBuilder().connectTimeout(CONNECTS_WITHIN).build()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw new ShopFailedException(
                    String.format(
                            Locale.ROOT,
                            "The process %d that keeps the shop open does not answer; it may be frozen.",
                            found.process().pid()),
                    e);
        } catch (IOException e) {
            throw new ShopFailedException(
                    String.format(
                            Locale.ROOT,
                            "The process %d that keeps the shop open has ended before it answered. ./shop status shows what still runs, ./shop logs shop why.",
                            found.process().pid()),
                    e);
        }
    }
}
