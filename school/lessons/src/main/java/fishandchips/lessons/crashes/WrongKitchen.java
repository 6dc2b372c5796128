package fishandchips.lessons.crashes;

import fishandchips.audit.CashUp;
import fishandchips.audit.Reckoning;
import fishandchips.audit.TillRoll;
import fishandchips.audit.law.Law;
import fishandchips.audit.reading.Audit;
import fishandchips.backends.FolderTree;
import fishandchips.console.Screen;
import fishandchips.console.WrongUseException;
import fishandchips.customers.till.OrderBurst;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.LocalAccess;
import fishandchips.fleet.open.OpenSettings;
import fishandchips.fleet.open.OpenSettings.Feature;
import fishandchips.fleet.open.OpenShop;
import fishandchips.fleet.open.Shop;
import fishandchips.fleet.programs.StationPrograms;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import fishandchips.lessons.course.Classroom;
import fishandchips.lessons.course.Exercise;
import fishandchips.lessons.program.CompiledProgram;
import fishandchips.lessons.program.Fault;
import fishandchips.lessons.program.Fault.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Opens a shop beside the open one, kills its preparer while customers order, and cashes up; then it puts a {@link NaivePreparer} in place of the
 * preparer, and does the same.
 */
final class WrongKitchen implements Exercise {

    private static final int CUSTOMERS = 30;
    private static final int KILLED_AFTER = 20;
    private static final Duration UNTIL_AT_REST = Duration.ofSeconds(60);
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);

    @Override
    public void run(Classroom room, Screen screen) throws Exception {
        var folder = folder(room);
        screen.line("Opening a small shop of its own beside yours; this takes half a minute.");
        try (var shop = new Shop(folder, OpenSettings.onAnyPorts().with(Feature.FRESH), _ -> {})) {
            shop.open();
            var audit = new Audit(shop.state().backRoom(), folder.journals(), LONGEST_TRANSACTION);
            try (audit) {
                var cashUp = new CashUp(audit, Law.all(false), screen);
                killThePreparer(shop, screen);
                show(cashUp.atRest(UNTIL_AT_REST), screen);
                killTheNaivePreparer(shop, folder, cashUp, screen);
            }
        }
        new FolderTree(folder.home()).delete();
        screen.line("The small shop is closed.");
    }

    private static void killThePreparer(Shop shop, Screen screen) throws Exception {
        order(shop);
        shop.stations(StationKind.PREPARER).stream()
                .map(StationState::process)
                .flatMap(process -> Optional.ofNullable(process).flatMap(ProcessId::find).stream())
                .forEach(ProcessHandle::destroyForcibly);
        screen.line(String.format(
                Locale.ROOT,
                "%d customers have ordered, and the shop's own preparer was killed meanwhile. %d more order.",
                CUSTOMERS,
                CUSTOMERS));
        order(shop);
    }

    private static void killTheNaivePreparer(Shop shop, ShopFolder folder, CashUp cashUp, Screen screen)
            throws Exception {
        shop.scale(StationKind.PREPARER, 0);
        order(shop);
        var naive = CompiledProgram.of(
                NaivePreparer.class, folder.home(), shop.state().kafka());
        var environment = Map.of(NaivePreparer.REDIS, shop.state().address("redis"));
        screen.line(String.format(
                Locale.ROOT,
                "%d customers have ordered, and a naive preparer has taken the place of the shop's own.",
                CUSTOMERS));
        naive.run(Fault.crash(Point.ACKNOWLEDGED, KILLED_AFTER), environment, screen::line);
        screen.line("It is started again.");
        try (var _ = naive.start(null, environment, screen::line)) {
            show(cashUp.atRest(UNTIL_AT_REST), screen);
        }
    }

    private static void order(Shop shop) throws Exception {
        OrderBurst.place(CUSTOMERS, shop.stations(StationKind.TILL));
    }

    private static void show(Reckoning reckoning, Screen screen) {
        screen.clear();
        screen.lines(TillRoll.of(reckoning));
    }

    /**
     * The programs are those of the open shop, unless that was opened with older ones.
     *
     * @throws WrongUseException when the open shop is one of containers
     */
    private static ShopFolder folder(Classroom room) throws IOException {
        if (!(room.shop() instanceof LocalAccess(var open))) {
            throw new WrongUseException("Only beside a shop of ./shop open can another one be opened.");
        }
        var own = home(room.folder());
        var shared = new ShopFolder(open.root(), own, open.stations());
        return new StationPrograms(shared, List.of()).arePrepared(StationKind.CORE)
                ? shared
                : new ShopFolder(open.root(), own);
    }

    /** Ends and deletes what a killed command has left over of the small shop in the folder of the lesson. */
    static void end(Path lesson) throws Exception {
        var home = home(lesson);
        OpenShop.endLeftOvers(new ShopFolder(home, home));
        new FolderTree(home).delete();
    }

    private static Path home(Path lesson) {
        return lesson.resolve("shop");
    }
}
