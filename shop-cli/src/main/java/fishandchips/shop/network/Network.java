package fishandchips.shop.network;

import fishandchips.shop.BackRoom;
import fishandchips.shop.Together;
import fishandchips.shop.WrongUseException;
import fishandchips.shop.chaos.fault.Fault;
import fishandchips.shop.groups.Groups;
import fishandchips.shop.open.OpenSettings;
import fishandchips.shop.open.OpenShop;
import fishandchips.shop.open.ShopState.Phase;
import fishandchips.shop.place.FloorPlan;
import fishandchips.shop.place.Interior;
import fishandchips.shop.place.Place;
import fishandchips.shop.place.Visit;
import fishandchips.shop.place.Visitor;
import fishandchips.shop.stations.Readiness;
import fishandchips.shop.stations.StationKind;
import fishandchips.shop.stations.StationPorts;
import fishandchips.shop.stations.StationState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** The network of a shop in containers, where one can look at everything but keeps nothing open. */
public final class Network implements Place, Interior {

    private final Neighbours neighbours;
    private final Readiness readiness;
    private final BackRoomFile file;

    /** The network that this process is in. The environment's {@code SHOP_BACK_ROOM} names the back room's file. */
    public Network(Map<String, String> environment) {
        this(
                new Neighbours(NameService.ofThisMachine()),
                Readiness.byActuator(),
                Path.of(environment.getOrDefault("SHOP_BACK_ROOM", "/run/secrets/back-room.properties")));
    }

    Network(Neighbours neighbours, Readiness readiness, Path backRoom) {
        this.neighbours = neighbours;
        this.readiness = readiness;
        this.file = new BackRoomFile(backRoom);
    }

    @Override
    public void open(OpenSettings settings, boolean detach) {
        throw onlyFromOutside();
    }

    @Override
    public void close() {
        throw onlyFromOutside();
    }

    @Override
    public void scale(StationKind kind, int count) {
        throw onlyFromOutside();
    }

    @Override
    public void breakIt(Fault fault) {
        throw onlyFromOutside();
    }

    @Override
    public void mend() {
        throw onlyFromOutside();
    }

    @Override
    public void showLog(String name, int lines, boolean follow) {
        throw onlyFromOutside();
    }

    private static WrongUseException onlyFromOutside() {
        return new WrongUseException("Among the containers one can only look; say it outside, with ./shop --docker.");
    }

    @Override
    public List<StationState> tills() throws Exception {
        return look().stations(StationKind.TILL);
    }

    /** With the rights that this container has. */
    @Override
    public int visit(Visitor visitor, Visit visit) throws Exception {
        if (neighbours.all().isEmpty()) {
            throw OpenShop.notOpen();
        }
        return visit.to(this);
    }

    @Override
    public FloorPlan look() throws Exception {
        var all = neighbours.all();
        List<Callable<StationState>> questions = all.stream()
                .map(neighbour -> (Callable<StationState>) () -> ask(neighbour))
                .toList();
        var stations = Together.run(Math.max(1, questions.size()), questions);
        var open = stations.stream().anyMatch(each -> each.name().kind() == StationKind.TILL && each.ready());
        return new FloorPlan(
                open ? Phase.OPEN : Phase.OPENING,
                stations,
                BackRoomPlan.of(backRoom()),
                all.stream().collect(Collectors.toMap(Neighbour::name, Neighbour::container)));
    }

    private StationState ask(Neighbour neighbour) throws InterruptedException {
        var ports = ports(neighbour.name().kind());
        var station = new StationState(neighbour.name(), neighbour.address(), ports, null, false, 0);
        return readiness.of(station)
                ? new StationState(neighbour.name(), neighbour.address(), ports, null, true, 0)
                : station;
    }

    /** A container has an address of its own, and so every station has its kind's ports. */
    static StationPorts ports(StationKind kind) {
        return switch (kind) {
            case TILL -> new StationPorts(8080, 8081);
            case PREPARER -> new StationPorts(8300, 8300);
            case COOK -> new StationPorts(8400, 8400);
            case ACCOUNTANT -> new StationPorts(8090, 8500);
            case DELIVERY -> new StationPorts(8100, 8600);
            case BOARD -> new StationPorts(8200, 8201);
        };
    }

    @Override
    public BackRoom backRoom() throws IOException {
        return file.read();
    }

    @Override
    public Groups groups() throws IOException {
        return new Groups(backRoom().kafka(), neighbours);
    }
}
