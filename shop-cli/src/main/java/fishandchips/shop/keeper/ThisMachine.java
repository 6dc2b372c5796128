package fishandchips.shop.keeper;

import fishandchips.shop.BackRoom;
import fishandchips.shop.Screen;
import fishandchips.shop.ShopFolder;
import fishandchips.shop.Stopwatch;
import fishandchips.shop.chaos.fault.Fault;
import fishandchips.shop.groups.Groups;
import fishandchips.shop.groups.Roster;
import fishandchips.shop.logs.LogFiles;
import fishandchips.shop.open.OpenSettings;
import fishandchips.shop.open.OpenShop;
import fishandchips.shop.open.ShopState.Phase;
import fishandchips.shop.place.FloorPlan;
import fishandchips.shop.place.Interior;
import fishandchips.shop.place.Place;
import fishandchips.shop.place.Visit;
import fishandchips.shop.place.Visitor;
import fishandchips.shop.scale.Scaling;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationState;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** This machine, where a keeper keeps the processes of a shop running. All that one wants to see is in reach. */
public final class ThisMachine implements Place, Interior {

    private final ShopFolder folder;
    private final Screen screen;
    private final Supplier<List<String>> arguments;

    /**
     * The shop of a folder.
     *
     * @param arguments those of this command
     */
    public ThisMachine(ShopFolder folder, Screen screen, Supplier<List<String>> arguments) {
        this.folder = folder;
        this.screen = screen;
        this.arguments = arguments;
    }

    /** The keeper is given this command's arguments, and finds the same settings in them. */
    @Override
    public void open(OpenSettings settings, boolean detach) throws Exception {
        folder.make();
        OpenShop.refuseIfOpen(folder);
        var log = new KeeperLog(folder, screen);
        var keeper = KeeperProcess.start(folder, arguments.get(), detach);
        if (detach) {
            keeper.showUntilOpen(log);
        } else {
            keeper.showUntilClosed(log);
        }
    }

    @Override
    public void close() throws Exception {
        var shop = OpenShop.find(folder);
        if (shop.isPresent()) {
            close(shop.get());
        } else {
            endLeftOvers();
        }
    }

    private void close(OpenShop shop) throws Exception {
        var watch = new Stopwatch();
        var log = new KeeperLog(folder, screen);
        shop.close();
        log.showWhile(() -> OpenShop.isIn(folder));
        shop.awaitEnd();
        // A keeper whose program was built anew under it may not find all of itself at its end.
        OpenShop.endLeftOvers(folder);
        screen.line("The shop is closed, after %s.".formatted(watch.text()));
    }

    private void endLeftOvers() throws Exception {
        var ended = OpenShop.endLeftOvers(folder);
        if (ended == 0) {
            throw OpenShop.notOpen();
        }
        screen.line(String.format(
                Locale.ROOT, "The shop had been killed; ended the %d processes that it had left over.", ended));
    }

    @Override
    public void scale(StationKind kind, int count) throws Exception {
        if (isOpening()) {
            screen.line("The shop is opening. It is scaled once it is open.");
            new KeeperLog(folder, screen).showWhile(this::isOpening);
        }
        var shop = OpenShop.in(folder);
        new Scaling(kind, count, screen)
                .run(shop.state().stations(kind).size(), this::groups, () -> shop.scale(kind.label(), count));
    }

    private boolean isOpening() throws IOException {
        var shop = OpenShop.find(folder);
        return shop.isPresent() && shop.get().state().phase() == Phase.OPENING;
    }

    @Override
    public void breakIt(Fault fault) throws Exception {
        OpenShop.in(folder).breakIt(fault);
    }

    @Override
    public void mend() throws Exception {
        OpenShop.in(folder).mend();
    }

    @Override
    public void showLog(String name, int lines, boolean follow) throws Exception {
        new LogFiles(folder, screen).show(name, lines, follow);
    }

    @Override
    public List<StationState> tills() throws Exception {
        return look().stations(StationKind.TILL);
    }

    /** Every program on this machine may do everything. */
    @Override
    public int visit(Visitor visitor, Visit visit) throws Exception {
        OpenShop.in(folder);
        return visit.to(this);
    }

    @Override
    public FloorPlan look() throws IOException {
        var state = OpenShop.in(folder).state();
        return new FloorPlan(state.phase(), state.stations(), state.backends());
    }

    @Override
    public BackRoom backRoom() throws IOException {
        return OpenShop.in(folder).state().backRoom();
    }

    @Override
    public Groups groups() throws IOException {
        return new Groups(backRoom().kafka(), Roster.byClientId());
    }
}
