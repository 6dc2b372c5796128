package fishandchips.fleet.open;

import fishandchips.console.Action;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Stopwatch;
import fishandchips.console.WrongUseException;
import fishandchips.contract.ShopNames;
import fishandchips.fleet.FixedSettings;
import fishandchips.fleet.ProcessId;
import fishandchips.fleet.Report;
import fishandchips.fleet.ShopFolder;
import fishandchips.fleet.backends.Backends;
import fishandchips.fleet.open.OpenSettings.Feature;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.fleet.programs.StationLauncher;
import fishandchips.fleet.programs.StationProgram;
import fishandchips.fleet.programs.StationPrograms;
import fishandchips.fleet.stations.Fleet;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.ShopTopics;
import fishandchips.fleet.stations.StationHttp;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Everything that runs in a shop, and the state file that describes it. One thread opens, scales and closes; others may read the state. */
final class ShopRuntime implements Report {

    private final Stopwatch sinceOpening = new Stopwatch();
    private final Consumer<String> says;
    private final ShopFolder folder;
    private final StateFile file;
    private final String token;
    private final PortPlan ports;
    private final OpenSettings settings;
    private final List<OptionalModule> modules;
    private final Map<StationKind, StationProgram> programs = new ConcurrentHashMap<>();
    private final Collection<ProcessId> training = new CopyOnWriteArrayList<>();
    private final Optional<HandsOn> handsOn;
    private final FaultInjector faults;
    private final Backends backends;
    private final Fleet fleet;
    private final FaultInjector.Targets faultTargets;
    private final StationLauncher launcher;
    private final StationJars stationJars;
    private final StationPrograms stationPrograms;
    private final Opening opening;
    private volatile Phase phase = Phase.OPENING;
    private volatile int controlPort;

    ShopRuntime(ShopFolder folder, OpenSettings settings, Consumer<String> says) {
        this.folder = folder;
        this.says = says;
        this.settings = settings;
        this.modules = new CopyOnWriteArrayList<>(settings.modules());
        this.file = new StateFile(folder.state());
        this.token = LoopbackServer.newToken();
        this.ports = new PortPlan(settings);
        this.handsOn = settings.has(Feature.HANDS_ON) ? Optional.of(HandsOn.make()) : Optional.empty();
        this.faults = FaultInjector.find(folder, settings.has(Feature.BREAKABLE), this);
        this.backends = new Backends(folder, faults.links(), settings.gear(), settings.topics(), this);
        this.launcher = new StationLauncher(folder, programs, settings.gear(), this::environment);
        this.fleet = new Fleet(launcher, new StationHttp()::isReady, this, ports::of);
        this.faultTargets = new FaultInjector.Targets(folder, backends, fleet, launcher);
        this.stationJars = StationJars.of(folder, settings);
        var moreJars = Stream.concat(faults.stationJars().stream(), stationJars.copies().stream());
        this.stationPrograms = new StationPrograms(folder, moreJars.toList(), this::addTraining);
        this.opening = new Opening(stationPrograms, settings, backends, fleet, this);
    }

    /** What stations of a kind are told as environment variables. */
    Map<String, String> environment(StationKind kind) {
        var environment = new HashMap<>(settings.gear().settings());
        environment.putAll(backends.environment(kind));
        settings.elsewhere().forEach((_, told) -> environment.putAll(told));
        modules.forEach(module -> environment.putAll(module.settings(kind, this::address)));
        if (kind.equals(StationKind.BOARD)) {
            handsOn.ifPresent(there -> environment.put("SHOP_BOARD_HANDS_ON", there.origin()));
        }
        return environment;
    }

    private URI address(StationKind kind) {
        var ports = fleet.ports(new StationName(kind, 1));
        return URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d", ports.server()));
    }

    /** How people at a board reach who does what they ask for; empty when nobody shall. */
    Optional<HandsOn> handsOn() {
        return handsOn;
    }

    /** Ends what a shop that was killed has left over. Returns how many processes that were. */
    int endLeftOvers() throws Exception {
        return OpenShop.endLeftOvers(folder);
    }

    /** Starts everything. */
    void open(int control) throws Exception {
        controlPort = control;
        modules.forEach(ShopRuntime::insistThatItCanBeOpened);
        ports.check();
        FixedSettings.settle(folder, ShopNames.SHOP, settings.partitions());
        faults.prepare();
        stationJars.prepare();
        opening.run(ports, programs);
        say("the shop is open");
        Addresses.of(fleet.states(), handsOn.map(HandsOn::fragment).orElse("")).forEach(this::say);
        for (var kind : settings.external()) {
            var name = new StationName(kind, 1);
            launcher.byHand(name, ports.of(name)).forEach(this::say);
        }
        phase = Phase.OPEN;
        changed();
    }

    /**
     * Starts those that are missing, and stops those too many.
     *
     * @throws WrongUseException when the shop is not open with the module that brings this kind
     * @throws ShopFailedException when the shop closes, or has closed: nobody would stop what is started now
     */
    void scale(StationKind kind, int count) throws InterruptedException {
        insistThatItDoesNotClose();
        insistThatItMayHave(kind);
        if (count > 0) {
            opening.makeUpFor(kind, ports, programs);
        }
        var there = state().stations(kind).size();
        for (var slot = there + 1; slot <= count; slot++) {
            ports.check(new StationName(kind, slot));
        }
        fleet.scale(kind, count);
    }

    private void insistThatItDoesNotClose() {
        if (phase == Phase.CLOSING) {
            throw new ShopFailedException("The shop has closed meanwhile. ./shop open opens it again.");
        }
    }

    private void insistThatItMayHave(StationKind kind) {
        if (!OptionalModule.stations(modules).contains(kind)) {
            throw new WrongUseException(
                    "This shop is open without the optional module that has a %s.".formatted(kind.label()));
        }
    }

    /**
     * Adds an optional module: creates its topics, and starts one of each of its stations, which need not be ready when this returns.
     *
     * @param firstPorts the ports of its stations that have addresses, unless any port will do
     * @return false when the shop has it already, and so nothing was done
     */
    boolean add(OptionalModule module, Map<StationKind, Integer> firstPorts) throws InterruptedException {
        insistThatItDoesNotClose();
        if (has(module)) {
            return false;
        }
        insistThatItCanBeOpened(module);
        ports.add(firstPorts);
        for (var kind : module.stations()) {
            ports.check(new StationName(kind, 1));
        }
        modules.add(module);
        try {
            backends.add(ShopTopics.addedBy(module));
            for (var kind : module.stations()) {
                scale(kind, 1);
            }
            return true;
        } catch (InterruptedException | RuntimeException e) {
            remove(module);
            throw e;
        }
    }

    private static void insistThatItCanBeOpened(OptionalModule module) {
        module.missing().ifPresent(sentence -> {
            throw new ShopFailedException(sentence);
        });
    }

    private boolean has(OptionalModule module) {
        return modules.stream().anyMatch(each -> each.name().equals(module.name()));
    }

    /** The stations that a module tells something, besides its own. */
    List<StationName> toldBy(OptionalModule module) {
        return fleet.states().stream()
                .map(StationState::name)
                .filter(name -> !module.stations().contains(name.kind()))
                .filter(name -> !module.settings(name.kind(), this::address).isEmpty())
                .toList();
    }

    /** Stops the stations of a module that was added. Its topics stay. */
    void remove(OptionalModule module) throws InterruptedException {
        fleet.stop(module.stations());
        modules.remove(module);
        changed();
    }

    /**
     * From their next start on, stations of a kind run the program that was built last. Returns the one before.
     *
     * @throws WrongUseException when the shop is not open with the module that brings this kind
     */
    StationProgram takeNewProgram(StationKind kind) throws Exception {
        insistThatItDoesNotClose();
        insistThatItMayHave(kind);
        return Objects.requireNonNull(programs.put(kind, stationPrograms.prepareUntrained(kind)));
    }

    /** From their next start on, stations run this program again. */
    void takeBack(StationProgram program) {
        programs.put(program.kind(), program);
    }

    /** Removes the programs of a kind that no station runs any more. */
    void removeOldPrograms(StationKind kind) throws IOException {
        stationPrograms.removeAllBut(Objects.requireNonNull(programs.get(kind)));
    }

    /** Stops a station and starts it again; it need not be ready when this returns. */
    void restart(StationName name) throws InterruptedException {
        insistThatItDoesNotClose();
        fleet.restart(name);
    }

    /** Stops everything, in order. What does not stop as it should is said, and does not keep the rest from stopping. */
    void close() {
        phase = Phase.CLOSING;
        changed();
        attempt("the faults", faults::stop);
        attempt("the tills", () -> fleet.stop(List.of(StationKind.TILL)));
        attempt("the stations", () -> fleet.stop(StationKind.all()));
        attempt("the backends", backends::close);
        attempt("the ways to the backends", faults::close);
        attempt("the state file", file::delete);
    }

    private void attempt(String what, Action step) {
        try {
            step.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            say("%s could not be closed: %s".formatted(what, e.getMessage()));
        }
    }

    Fleet fleet() {
        return fleet;
    }

    FaultInjector.InjectedFault injectFault(String fault) throws Exception {
        return faults.inject(fault, faultTargets);
    }

    void undoFaults() throws InterruptedException {
        faults.undoAll();
    }

    String token() {
        return token;
    }

    ShopState state() {
        var stations = fleet.states();
        var notReady = stations.stream()
                .filter(each -> !each.ready())
                .map(StationState::name)
                .map(StationName::toString);
        return new ShopState(
                ProcessId.of(ProcessHandle.current()),
                phase,
                controlPort,
                token,
                backends.states(),
                stations,
                strays(),
                Stream.concat(opening.underWay().stream(), notReady).toList(),
                modules.stream().map(OptionalModule::name).toList());
    }

    /** What else runs for this shop. */
    private List<ProcessId> strays() {
        return Stream.concat(
                        faults.processes().stream(),
                        training.stream().filter(id -> id.find().isPresent()))
                .toList();
    }

    private void addTraining(ProcessId process) {
        training.add(process);
        changed();
    }

    @Override
    public void say(String sentence) {
        says.accept(sinceOpening.column() + "  " + sentence);
    }

    @Override
    public void changed() {
        synchronized (file) {
            try {
                file.write(state());
            } catch (IOException e) {
                say("the state could not be written down: " + e.getMessage());
            }
        }
    }
}
