package fishandchips.bench.stage;

import fishandchips.audit.reading.BackRoom;
import fishandchips.bench.load.Served;
import fishandchips.bench.orders.Drain;
import fishandchips.bench.usage.Profile;
import fishandchips.console.Screen;
import fishandchips.console.Stopwatch;
import fishandchips.console.Together;
import fishandchips.contract.Topic;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.OpenSettings.Feature;
import fishandchips.fleet.open.Shop;
import fishandchips.fleet.open.ShopState;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.StationKind;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A shop of the bench's own, open for one round; beside it run the floors that it is compared with. */
public final class Stage implements AutoCloseable {

    /** How long a member of a group may be silent. */
    private static final Duration SESSION = Duration.ofSeconds(6);

    private final ShopFolder folder;
    private OpenSettings settings;
    private final Screen screen;
    private final @Nullable Profile profile;
    private Shop shop;
    private Drain drain;
    private long placed;
    private long inDoubt;

    private Stage(ShopFolder folder, OpenSettings settings, @Nullable Profile profile, Screen screen) throws Exception {
        this.folder = folder;
        this.settings = settings;
        this.profile = profile;
        this.screen = screen;
        this.shop = opened(settings.with(Feature.FRESH));
        this.drain = new Drain(kafka());
    }

    /**
     * Opens a shop that knows nothing of any before. Returns when all is ready.
     *
     * @param profile who watches the stations; null for nobody
     */
    public static Stage open(ShopFolder folder, OpenSettings settings, @Nullable Profile profile, Screen screen)
            throws Exception {
        var stage = new Stage(folder, settings, profile, screen);
        try {
            stage.profile();
            return stage;
        } catch (Exception e) {
            stage.close();
            throw e;
        }
    }

    private Shop opened(OpenSettings how) throws Exception {
        var another = new Shop(folder, how, screen::passing);
        another.open();
        return another;
    }

    /** Closes the shop and opens it again, as it was left. Returns how long the opening took. */
    public Duration reopen() throws Exception {
        close();
        var watch = new Stopwatch();
        shop = opened(settings);
        var took = watch.elapsed();
        drain = new Drain(kafka());
        return took;
    }

    /** Closes the shop and opens it again in another gear. A profile records the new processes from then on. */
    public void reopen(Gear gear) throws Exception {
        settings = settings.in(gear.telling(settings.gear().settings()));
        reopen();
        profile();
    }

    /** Another shop, which nobody visits; the shop of this stage should be closed meanwhile. */
    public RestingShop restingShop() throws Exception {
        return RestingShop.open(
                new ShopFolder(folder.root(), folder.home().resolve("rest"), folder.stations()), screen);
    }

    private void profile() throws IOException, InterruptedException {
        if (profile != null) {
            profile.watch(state());
        }
    }

    public ShopFolder folder() {
        return folder;
    }

    public Gear gear() {
        return settings.gear();
    }

    public ShopState state() {
        return shop.state();
    }

    /** Where the first till takes orders. */
    public URI till() {
        return state().stations(StationKind.TILL).getFirst().address("");
    }

    /** Kills a station, such as {@code preparer-2}; the supervisor starts another in its place. */
    public void kill(String station) throws Exception {
        shop.injectFault("kill " + station);
    }

    /** Closes the shop until {@link #reopen}. */
    public void closeShop() {
        shop.close();
    }

    public BackRoom backRoom() {
        return shop.state().backRoom();
    }

    /** The settings of a Kafka client. */
    public Map<String, String> kafka() {
        return backRoom().kafka();
    }

    public Drain drain() {
        return drain;
    }

    /** Says what is measured now, or what is waited for. */
    public void says(String sentence) {
        screen.line("    " + sentence);
    }

    /** Keeps so many of a kind. Returns when they share out the partitions among them. */
    public void staff(StationKind kind, int count) throws IOException, InterruptedException {
        shop.scale(kind, count);
        if (count > 0 && kind.reads().isPresent()) {
            drain.awaitMembers(kind.group(), count, Topic.PARTITIONS);
        }
        profile();
    }

    /** Waits until the group of a kind has noticed that one of so many was killed, and has as many again. */
    public void awaitGone(StationKind kind, int count) throws InterruptedException {
        TimeUnit.SECONDS.sleep(SESSION.toSeconds());
        drain.awaitMembers(kind.group(), count, Topic.PARTITIONS);
    }

    /** So many more orders were placed, and acknowledged: the cash-up will look for them. */
    public void placed(long orders) {
        placed += orders;
    }

    /** The same of those that came to a till. What it refused is not in the log; of others that is unknown. */
    public void placed(Served served) {
        placed += served.accepted();
        inDoubt += served.unknown();
    }

    /**
     * Lets all stations finish, and counts everything from the outside.
     *
     * @throws fishandchips.console.ShopFailedException when not every law holds, or an order that was acknowledged is not there
     */
    public void cashUp() throws Exception {
        if (profile != null) {
            profile.stop();
        }
        says("cashing up, when all stations have finished");
        callIn(StationKind.CREW.stream()
                .filter(kind -> kind.reads().isPresent())
                .filter(kind -> state().stations(kind).isEmpty())
                .toList());
        new RoundAudit(backRoom(), folder.journals(), screen).insistOn(placed, inDoubt);
        says(String.format(Locale.ROOT, "every law holds, and none of %,d orders is missing", placed));
    }

    /** Starts one of each kind, side by side. Returns when all are ready. */
    private void callIn(List<StationKind> missing) throws Exception {
        Together.run(
                StationKind.CREW.size(),
                missing.stream()
                        .map(kind -> (Callable<Void>) () -> {
                            shop.scale(kind, 1);
                            return null;
                        })
                        .toList());
    }

    @Override
    public void close() {
        try (var _ = shop) {
            drain.close();
        }
    }
}
