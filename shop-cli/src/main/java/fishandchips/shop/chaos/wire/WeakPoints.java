package fishandchips.shop.chaos.wire;

import fishandchips.backends.FolderTree;
import fishandchips.backends.Ports;
import fishandchips.backends.SideDoor;
import fishandchips.console.ShopFailedException;
import fishandchips.fleet.Report;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.BackendKind;
import fishandchips.fleet.backends.BackendLinks;
import fishandchips.fleet.stations.StationKind;
import fishandchips.shop.chaos.fault.Link;
import fishandchips.shop.chaos.fault.Links;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Where a breakable shop can be broken without killing anybody: its wires, and the folder by which its stations' crash
 * points are armed. Other shops have an instance without any. Safe for any number of threads.
 */
public final class WeakPoints implements BackendLinks, AutoCloseable {

    private final boolean breakable;
    private final Path crashPoints;
    private final Report report;
    private final Map<Link, Wire> wires = new ConcurrentHashMap<>();
    private final Map<BackendKind, Integer> backendPorts = new ConcurrentHashMap<>();

    /** Those of a shop that is about to be opened. */
    public WeakPoints(ShopFolder folder, boolean breakable, Report report) {
        this.breakable = breakable;
        this.report = report;
        this.crashPoints = folder.home().resolve("crash-points");
    }

    public boolean isBreakable() {
        return breakable;
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
        }
    }

    /** Lays the wires to a backend, which need not be there yet. */
    @Override
    public void add(BackendKind backend, int port) {
        backendPorts.put(backend, port);
        for (var link : breakable ? Link.ALL : List.<Link>of()) {
            if (link.backend() == backend) {
                wires.put(link, wire(backend, port));
            }
        }
    }

    private Wire wire(BackendKind backend, int port) {
        try {
            var kafka = backend == BackendKind.KAFKA;
            return new Wire(kafka ? Ports.free() : port, kafka, report);
        } catch (IOException e) {
            throw new ShopFailedException("The wires to %s cannot be laid.".formatted(backend.label()), e);
        }
    }

    @Override
    public List<SideDoor> kafkaListeners() {
        return wires.entrySet().stream()
                .filter(wire -> wire.getValue().speaksKafka())
                .map(wire -> new SideDoor(
                        wire.getKey().station().name().toUpperCase(Locale.ROOT),
                        wire.getValue().backendPort(),
                        wire.getValue().port()))
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
        for (var wire : wires.entrySet()) {
            var backend = ":" + backendPorts.get(wire.getKey().backend());
            if (wire.getKey().station() == station && address.matches(".*" + backend + "(/.*)?")) {
                return address.replace(backend, ":" + wire.getValue().port());
            }
        }
        return address;
    }

    /** From now on this is wrong with some links. */
    public void disturb(Links links, Disturbance disturbance) {
        each(links, wire -> wire.disturb(disturbance));
    }

    /** This is wrong with them no more. */
    public void mend(Links links, Disturbance disturbance) {
        each(links, wire -> wire.mend(disturbance));
    }

    /** Breaks off every connection on some links. */
    public void reset(Links links) {
        each(links, Wire::reset);
    }

    private void each(Links links, Consumer<Wire> act) {
        links.all().stream().map(wires::get).forEach(wire -> {
            if (wire != null) {
                act.accept(wire);
            }
        });
    }

    @Override
    public void close() throws IOException {
        for (var wire : wires.values()) {
            wire.close();
        }
        new FolderTree(crashPoints).delete();
    }
}
