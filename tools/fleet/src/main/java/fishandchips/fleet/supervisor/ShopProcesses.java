package fishandchips.fleet.supervisor;

import fishandchips.console.Screen;
import fishandchips.console.Stopwatch;
import fishandchips.console.Together;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.access.LocalAccess;
import fishandchips.fleet.open.OpenShop;
import fishandchips.fleet.open.ShopState;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationKind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/** A shop of processes on this machine: opens, scales and closes it, and shows how that goes. Used by one thread. */
public record ShopProcesses(ShopFolder folder, Screen screen) {

    /**
     * Opens the shop.
     *
     * @param name the name of the shop
     * @param command the main class, {@code open} and its arguments; the supervisor is started with them, and with {@code --keep}
     * @param detach whether to return when the shop is open, rather than when it has been closed again
     * @throws fishandchips.console.WrongUseException when it is open already
     */
    public void open(String name, List<String> command, boolean detach) throws Exception {
        folder.make();
        OpenShop.refuseIfOpen(folder);
        var log = new SupervisorLog(folder, screen);
        var supervisor = SupervisorProcess.start(folder, name, command, detach);
        if (detach) {
            supervisor.showUntilOpen(log);
        } else {
            supervisor.showUntilClosed(log);
        }
    }

    /**
     * Closes the shop, and returns when all is down.
     *
     * @throws fishandchips.console.WrongUseException when there is nothing to close
     */
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
        var log = new SupervisorLog(folder, screen);
        shop.close();
        log.showWhile(() -> OpenShop.isIn(folder));
        shop.awaitEnd();
        // A supervisor whose program was built anew under it may not find all of itself at its end.
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

    /** Keeps as many stations of a kind as wished from now on, and shows how the partitions move until all is settled. */
    public void scale(StationCount wanted) throws Exception {
        awaitOpen("It is scaled once it is open.");
        var shop = OpenShop.in(folder);
        new Scaling(wanted, screen)
                .run(
                        shop.state().stations(wanted.kind()).size(),
                        new LocalAccess(folder)::groups,
                        () -> shop.scale(wanted.kind(), wanted.count()));
    }

    /** Restarts the stations of a kind one by one with the program that was built last. Returns when all are ready. */
    public void reload(StationKind kind) throws Exception {
        var watch = new Stopwatch();
        var shop = OpenShop.in(folder);
        var count = shop.state().stations(kind).size();
        screen.passing(String.format(Locale.ROOT, "waiting for %d of %s, restarted one by one", count, kind.label()));
        shop.reload(kind.label());
        screen.line(String.format(
                Locale.ROOT, "Restarted %d of %s with the new program, in %s.", count, kind.label(), watch.text()));
    }

    /**
     * Adds optional modules to the open shop, and shows how that goes until their stations are ready.
     *
     * @param moved how far the ports of their stations are from the usual ones
     */
    public void add(List<OptionalModule> modules, int moved) throws Exception {
        awaitOpen("It gets more stations once it is open.");
        for (var module : modules) {
            var shop = OpenShop.in(folder);
            if (shop.state().modules().contains(module.name())) {
                screen.line(isOpenWith(module, shop.state()));
            } else {
                add(module, moved, shop);
            }
        }
    }

    private static String isOpenWith(OptionalModule module, ShopState state) {
        return module.stations().stream()
                .filter(kind -> state.stations(kind).isEmpty())
                .findFirst()
                .map(kind ->
                        "The shop is open with --%1$s, and has no %2$s at the moment: ./shop scale %2$s=1 starts one."
                                .formatted(module.name(), kind.label()))
                .orElseGet(() -> "The shop is open with --%s already: nothing has changed.".formatted(module.name()));
    }

    private void add(OptionalModule module, int moved, OpenShop shop) throws Exception {
        var log = new SupervisorLog(folder, screen);
        var added = new AtomicBoolean();
        List<Callable<Boolean>> jobs = List.of(
                () -> {
                    shop.add(module, moved);
                    added.set(true);
                    return true;
                },
                () -> {
                    log.showWhile(() -> !added.get());
                    return true;
                });
        try {
            Together.run(jobs.size(), jobs);
        } finally {
            screen.clear();
        }
        screen.line("The shop is open with --%s, too.".formatted(module.name()));
        for (var kind : module.stations()) {
            shop.state()
                    .stations(kind)
                    .forEach(
                            station -> screen.line("  %s  %s".formatted(station.name(), station.address(kind.page()))));
        }
    }

    private void awaitOpen(String thenWhat) throws IOException, InterruptedException {
        if (isOpening()) {
            screen.line("The shop is opening. " + thenWhat);
            new SupervisorLog(folder, screen).showWhile(this::isOpening);
        }
    }

    private boolean isOpening() throws IOException {
        var shop = OpenShop.find(folder);
        return shop.isPresent() && shop.get().state().phase() == Phase.OPENING;
    }
}
