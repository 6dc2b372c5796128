package fishandchips.stage.demo;

import fishandchips.audit.reading.BackRoom.Database;
import fishandchips.backends.FolderLock;
import fishandchips.backends.FolderTree;
import fishandchips.backends.LocalPostgres;
import fishandchips.console.Screen;
import fishandchips.console.Stopwatch;
import fishandchips.console.Together;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.groups.Groups;
import fishandchips.fleet.groups.MemberNames;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.OpenShop;
import fishandchips.fleet.open.Shop;
import fishandchips.fleet.open.ShopControl;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.fleet.programs.StationPrograms;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import fishandchips.neighbours.ConnectModule;
import fishandchips.stage.elsewhere.KafkaElsewhere;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The shop of a demo, which this process keeps open: in a folder of its own, on free ports, beside any other shop of this machine. Any thread
 * may close it, also while it opens.
 */
final class DemoShop implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 100;

    private final ShopFolder folder;
    private final @Nullable Map<String, String> kafkaElsewhere;
    private final Shop shop;

    /**
     * One that is not open yet.
     *
     * @param home the folder of the shop to which {@code ./shop} belongs
     * @param elsewhere a Kafka that others run; null for one of its own
     * @param says is told what happens, a line at a time, from any thread
     */
    DemoShop(
            ShopFolder home,
            int number,
            OpenSettings settings,
            @Nullable KafkaElsewhere elsewhere,
            Consumer<String> says)
            throws Exception {
        this.folder = folder(home, number, OptionalModule.stations(settings.modules()));
        this.kafkaElsewhere = elsewhere == null ? null : elsewhere.client();
        this.shop = new Shop(
                folder, elsewhere == null ? settings : settings.with(BackendKind.KAFKA, elsewhere.stations()), says);
    }

    /** The programs are those of {@code ./shop open}, unless that shop is open with older ones, which would have to go. */
    private static ShopFolder folder(ShopFolder home, int number, List<StationKind> kinds) throws IOException {
        var own = own(home, number);
        var shared = new ShopFolder(home.root(), own, home.stations());
        return new StationPrograms(shared, List.of()).arePrepared(kinds) || !OpenShop.isIn(home)
                ? shared
                : new ShopFolder(home.root(), own, own.resolveSibling("stations"));
    }

    /**
     * Insists that nobody on this machine plays this demo.
     *
     * @throws WrongUseException when somebody does
     */
    static void refuseIfPlayed(ShopFolder home, int number) throws IOException {
        var own = own(home, number);
        if (OpenShop.isIn(new ShopFolder(home.root(), own))) {
            throw new WrongUseException(
                    "Demo %s runs already, in another terminal: its shop is in %s. End it there with q."
                            .formatted(number, own));
        }
    }

    private static Path own(ShopFolder home, int number) {
        return home.home().resolve(Path.of("demos", "demo" + number));
    }

    /** Forgets the last time, starts the backends and prepares the programs, one demo after the other, and shows what it waits for. */
    void open(Screen screen) throws Exception {
        new FolderTree(folder.logs()).delete();
        var watch = new Stopwatch();
        var showing = Thread.ofVirtual().start(() -> showWaiting(screen, watch));
        try (var _ = awaitOthers()) {
            shop.open();
        } finally {
            showing.interrupt();
            showing.join();
        }
    }

    private FolderLock awaitOthers() throws IOException, InterruptedException {
        Files.createDirectories(folder.stations());
        var file = folder.stations().resolve("demo.lock");
        var lock = FolderLock.claim(file);
        while (lock.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            lock = FolderLock.claim(file);
        }
        return lock.get();
    }

    private void showWaiting(Screen screen, Stopwatch watch) {
        try {
            while (true) {
                screen.passing("%s  waiting for %s".formatted(watch.column(), String.join(", ", waitingFor())));
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException _) {
            screen.clear();
        }
    }

    /** What has been started and is not ready yet. */
    List<String> waitingFor() {
        return shop.state().waitingFor();
    }

    /** Starts stations of all these kinds at once, and returns when they are ready. */
    void start(Map<StationKind, Integer> stations) throws Exception {
        List<Callable<Boolean>> jobs = stations.entrySet().stream()
                .map(each -> (Callable<Boolean>) () -> {
                    shop.scale(each.getKey(), each.getValue());
                    return true;
                })
                .toList();
        Together.run(jobs.size(), jobs);
    }

    /** Who reads which partitions. */
    Groups.Group preparers() throws InterruptedException {
        try (var groups = new Groups(kafka(), MemberNames.byClientId())) {
            return groups.describe(StationKind.PREPARER.group());
        }
    }

    /** The address of Kafka Connect; empty while it starts. */
    Optional<URI> connect() {
        return shop.stations(ConnectModule.CONNECT).stream()
                .filter(StationState::ready)
                .map(worker -> worker.address(""))
                .findFirst();
    }

    /** PostgreSQL, which this shop must have been opened with. */
    Database database() {
        return new Database(
                shop.state().address(BackendKind.POSTGRES.label()), LocalPostgres.USER, LocalPostgres.PASSWORD);
    }

    ShopControl control() {
        return shop;
    }

    Path journals() {
        return folder.journals();
    }

    /** The settings of a Kafka client. */
    Map<String, String> kafka() {
        return kafkaElsewhere == null ? shop.state().kafka() : kafkaElsewhere;
    }

    /**
     * Returns while it is open.
     *
     * @throws WrongUseException when somebody has closed it
     */
    void insistThatItIsOpen() {
        if (shop.state().phase() == Phase.CLOSING) {
            throw OpenShop.notOpen();
        }
    }

    @Override
    public void close() {
        shop.close();
    }
}
