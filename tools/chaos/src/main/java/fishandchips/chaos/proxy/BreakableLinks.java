package fishandchips.chaos.proxy;

import fishandchips.backends.FolderTree;
import fishandchips.backends.Ports;
import fishandchips.backends.SideDoor;
import fishandchips.chaos.fault.Links;
import fishandchips.chaos.fault.Links.Link;
import fishandchips.console.ShopFailedException;
import fishandchips.fleet.Report;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.BackendLinks;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The proxies of a breakable shop, and the folder in which files arm the crash points of its stations. Other shops have an instance
 * without any. Safe for any number of threads.
 */
public final class BreakableLinks implements BackendLinks, AutoCloseable {

    private final boolean breakable;
    private final Path crashPoints;
    private final Path builtJar;
    private final Path stationJar;
    private final Report report;
    private final Map<Link, TcpProxy> proxies = new ConcurrentHashMap<>();
    private final Map<BackendKind, Integer> backendPorts = new ConcurrentHashMap<>();

    /** Those of a shop that is about to be opened. */
    public BreakableLinks(ShopFolder folder, boolean breakable, Report report) {
        this.breakable = breakable;
        this.report = report;
        this.crashPoints = folder.home().resolve("crash-points");
        this.builtJar = folder.root().resolve("tools/station-faults/target/station-faults.jar");
        this.stationJar = folder.home().resolve("station-faults.jar");
    }

    public boolean isBreakable() {
        return breakable;
    }

    /** The jar that lets stations crash and get stuck: a copy, so that a build does not change it under them. */
    public List<Path> stationJars() {
        return breakable ? List.of(stationJar) : List.of();
    }

    /** Where files arm crash points. */
    public Path crashPoints() {
        return crashPoints;
    }

    /** Disarms what an earlier shop has left armed. */
    public void prepare() throws IOException {
        new FolderTree(crashPoints).delete();
        if (breakable) {
            Files.createDirectories(crashPoints);
            Files.copy(builtJar, stationJar, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Starts the proxies to a backend, which need not be there yet. */
    @Override
    public void add(BackendKind backend, int port) {
        backendPorts.put(backend, port);
        for (var link : breakable ? Link.ALL : List.<Link>of()) {
            if (link.backend() == backend) {
                proxies.put(link, proxy(backend, port));
            }
        }
    }

    private TcpProxy proxy(BackendKind backend, int port) {
        try {
            var kafka = backend == BackendKind.KAFKA;
            return new TcpProxy(kafka ? Ports.free() : port, kafka, report);
        } catch (IOException e) {
            throw new ShopFailedException("The proxies to %s cannot be started.".formatted(backend.label()), e);
        }
    }

    @Override
    public List<SideDoor> kafkaListeners() {
        return proxies.entrySet().stream()
                .filter(proxy -> proxy.getValue().speaksKafka())
                .map(proxy -> new SideDoor(
                        proxy.getKey().station().label().toUpperCase(Locale.ROOT),
                        proxy.getValue().backendPort(),
                        proxy.getValue().port()))
                .toList();
    }

    @Override
    public Map<String, String> environment(StationKind station, Map<String, String> direct) {
        var environment = new HashMap<>(direct);
        if (breakable) {
            environment.replaceAll((_, address) -> onWires(station, address));
            environment.put("SHOP_STATION_CRASH_POINTS", crashPoints.toString());
        }
        return environment;
    }

    private String onWires(StationKind station, String address) {
        for (var proxy : proxies.entrySet()) {
            var backend = ":" + backendPorts.get(proxy.getKey().backend());
            if (proxy.getKey().station().equals(station) && address.matches(".*" + backend + "(/.*)?")) {
                return address.replace(backend, ":" + proxy.getValue().port());
            }
        }
        return address;
    }

    /** From now on this is wrong with some links. */
    public void disturb(Links links, Disturbance disturbance) {
        each(links, proxy -> proxy.disturb(disturbance));
    }

    /** This is wrong with them no more. */
    public void mend(Links links, Disturbance disturbance) {
        each(links, proxy -> proxy.mend(disturbance));
    }

    /** Breaks off every connection on some links. */
    public void reset(Links links) {
        each(links, TcpProxy::reset);
    }

    private void each(Links links, Consumer<TcpProxy> act) {
        links.all().stream().map(proxies::get).forEach(proxy -> {
            if (proxy != null) {
                act.accept(proxy);
            }
        });
    }

    @Override
    public void close() throws IOException {
        for (var proxy : proxies.values()) {
            proxy.close();
        }
        new FolderTree(crashPoints).delete();
        Files.deleteIfExists(stationJar);
    }
}
