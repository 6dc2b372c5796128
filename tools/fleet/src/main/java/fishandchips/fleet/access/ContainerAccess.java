package fishandchips.fleet.access;

import fishandchips.audit.reading.BackRoom;
import fishandchips.console.ShopFailedException;
import fishandchips.console.Together;
import fishandchips.console.WrongUseException;
import fishandchips.fleet.access.Neighbours.Neighbour;
import fishandchips.fleet.backends.BackendState;
import fishandchips.fleet.groups.Groups;
import fishandchips.fleet.open.ShopState.Phase;
import fishandchips.fleet.stations.Fleet.Readiness;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.StationHttp;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The shop of docker-compose.yml, seen from a container of its own on the same networks. */
public final class ContainerAccess implements ShopAccess {

    /** The environment variable that names the file of secrets. It is set in containers only. */
    public static final String BACK_ROOM = "SHOP_BACK_ROOM";

    /** The user who may change something, and the service in docker-compose.yml that logs in as this user. */
    private static final String MANAGER = "manager";

    private final Neighbours neighbours;
    private final Readiness readiness;
    private final BackRoomFile file;
    private final Supplier<List<String>> arguments;

    /**
     * The shop around this container.
     *
     * @param backRoom the file of secrets
     * @param arguments those of this command
     */
    public ContainerAccess(Path backRoom, Supplier<List<String>> arguments) {
        this(new Neighbours(NameService.ofThisMachine()), new StationHttp()::isReady, backRoom, arguments);
    }

    ContainerAccess(Neighbours neighbours, Readiness readiness, Path backRoom, Supplier<List<String>> arguments) {
        this.neighbours = neighbours;
        this.readiness = readiness;
        this.file = new BackRoomFile(backRoom);
        this.arguments = arguments;
    }

    @Override
    public ShopLayout look() throws Exception {
        var all = stations();
        List<Callable<StationState>> questions = all.stream()
                .map(neighbour -> (Callable<StationState>) () -> ask(neighbour))
                .toList();
        var stations = Together.run(questions.size(), questions);
        var open = stations.stream().anyMatch(each -> each.name().kind().equals(StationKind.TILL) && each.ready());
        return new ShopLayout(
                open ? Phase.OPEN : Phase.OPENING,
                stations,
                backends(file.read()),
                OptionalModule.all().stream()
                        .filter(module -> stations.stream()
                                .anyMatch(each ->
                                        module.stations().contains(each.name().kind())))
                        .toList(),
                all.stream().collect(Collectors.toMap(Neighbour::name, Neighbour::container)));
    }

    private List<Neighbour> stations() {
        var all = neighbours.all();
        if (all.isEmpty()) {
            throw new WrongUseException("The shop is not open. Open it with docker compose up --build --wait.");
        }
        return all;
    }

    private StationState ask(Neighbour neighbour) throws InterruptedException {
        // A container has an address of its own, and so every station has its kind's ports.
        var ports = neighbour.name().kind().ports();
        var station = new StationState(neighbour.name(), neighbour.address(), ports, null, false, 0);
        return readiness.of(station)
                ? new StationState(neighbour.name(), neighbour.address(), ports, null, true, 0)
                : station;
    }

    /** Every broker of Kafka, Redis and PostgreSQL. */
    static List<BackendState> backends(BackRoom backRoom) {
        var backends = new ArrayList<BackendState>();
        for (var broker : backRoom.kafka().getOrDefault("bootstrap.servers", "").split(",", -1)) {
            backends.add(backend(null, "kafka://" + broker.strip(), 9092));
        }
        backends.add(backend("redis", backRoom.redis().toString(), 6379));
        backends.add(backend("postgres", backRoom.database().url().replaceFirst("^jdbc:", ""), 5432));
        return backends;
    }

    /** A broker is called after its host, anything else has a name of its own. */
    private static BackendState backend(@Nullable String name, String address, int usualPort) {
        var uri = URI.create(address);
        var host = Optional.ofNullable(uri.getHost())
                .orElseThrow(() -> new ShopFailedException("The file that " + BACK_ROOM + " names lacks a host."));
        var port = uri.getPort() < 0 ? usualPort : uri.getPort();
        return new BackendState(name == null ? host : name, host + ":" + port, host, port, null);
    }

    @Override
    public BackRoom backRoom() throws IOException {
        stations();
        return file.read();
    }

    @Override
    public Groups groups() throws IOException {
        return new Groups(backRoom().kafka(), neighbours);
    }

    @Override
    public void insistOnRightToChange() throws IOException {
        stations();
        if (!file.user().equals(MANAGER)) {
            throw new WrongUseException("This container may only read. Use: docker compose run --rm %s %s"
                    .formatted(
                            MANAGER,
                            arguments.get().stream()
                                    .map(ContainerAccess::quoted)
                                    .collect(Collectors.joining(" "))));
        }
    }

    private static String quoted(String argument) {
        return argument.matches("[\\w@=,.:/+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
