package fishandchips.fleet.open;

import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.Gear;
import fishandchips.fleet.stations.OptionalModule;
import fishandchips.fleet.stations.ShopTopics;
import fishandchips.fleet.stations.StationKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a shop is opened.
 *
 * @param counts how many stations of each kind; what people ask for is {@linkplain StationKind#checked checked} before. A kind that is not
 *     named, not even with 0, costs nothing: its program is prepared, and its backends are started, with the first station of it
 * @param firstPorts the port of the first station of each kind that has an address, the others follow; 0 or none for any
 * @param backendPorts the port of each backend; 0 or none for any
 * @param features what is special about the shop
 * @param gear what its Java processes are run with
 * @param external kinds whose first station is not started, because somebody starts it by hand, such as in an IDE
 * @param modules optional modules that it is open with
 * @param partitions how many partitions each journal gets when the shop is opened for the first time; null for as many as it has, or else
 *     {@value Topic#PARTITIONS}
 * @param elsewhere backends that others run, each with what stations are told to find it
 */
public record OpenSettings(
        Map<StationKind, Integer> counts,
        Map<StationKind, Integer> firstPorts,
        Map<BackendKind, Integer> backendPorts,
        Set<Feature> features,
        Gear gear,
        Set<StationKind> external,
        List<OptionalModule> modules,
        @Nullable Integer partitions,
        Map<BackendKind, Map<String, String>> elsewhere) {

    /** What a shop can be opened with. */
    public enum Feature {
        /** The shop forgets all that it knows. */
        FRESH,
        /** Stations reach the backends in a way that can be broken on purpose. */
        BREAKABLE,
        /** People at a board may place orders, scale and break. */
        HANDS_ON
    }

    /** Where Kafka listens unless another port is given. */
    public static final int KAFKA_PORT = 19_092;

    /** Where Redis listens unless another port is given. */
    public static final int REDIS_PORT = 16_379;

    /** Where PostgreSQL listens unless another port is given. */
    public static final int POSTGRES_PORT = 15_432;

    public OpenSettings {
        counts = Map.copyOf(counts);
        firstPorts = Map.copyOf(firstPorts);
        backendPorts = Map.copyOf(backendPorts);
        features = Set.copyOf(features);
        external = Set.copyOf(external);
        modules = List.copyOf(modules);
        elsewhere = Map.copyOf(elsewhere);
    }

    /** One station of each kind and no board, on any ports, so that any number of shops can be open on one machine. */
    public static OpenSettings onAnyPorts() {
        var counts = StationKind.CREW.stream().collect(Collectors.toMap(kind -> kind, _ -> 1));
        return new OpenSettings(counts, Map.of(), Map.of(), Set.of(), Gear.LAPTOP, Set.of(), List.of(), null, Map.of());
    }

    /** Kinds of stations on any ports, none of each yet, and nothing that other kinds would need. */
    public static OpenSettings onAnyPorts(Collection<StationKind> kinds) {
        var counts = kinds.stream().collect(Collectors.toMap(kind -> kind, _ -> 0));
        return new OpenSettings(counts, Map.of(), Map.of(), Set.of(), Gear.LAPTOP, Set.of(), List.of(), null, Map.of());
    }

    /** The same with so many stations of one kind. */
    public OpenSettings with(StationKind kind, int count) {
        var others = new HashMap<>(counts);
        others.put(kind, count);
        return new OpenSettings(
                others, firstPorts, backendPorts, features, gear, external, modules, partitions, elsewhere);
    }

    /** The same in another gear. */
    public OpenSettings in(Gear another) {
        return new OpenSettings(
                counts, firstPorts, backendPorts, features, another, external, modules, partitions, elsewhere);
    }

    /** The same with one feature more. */
    public OpenSettings with(Feature feature) {
        var all = Stream.concat(features.stream(), Stream.of(feature)).collect(Collectors.toSet());
        return new OpenSettings(counts, firstPorts, backendPorts, all, gear, external, modules, partitions, elsewhere);
    }

    /** The same without stations of a kind, the first of which is started by hand. */
    public OpenSettings without(StationKind kind) {
        var all = Stream.concat(external.stream(), Stream.of(kind)).collect(Collectors.toSet());
        return new OpenSettings(
                with(kind, 0).counts, firstPorts, backendPorts, features, gear, all, modules, partitions, elsewhere);
    }

    /** The same with one of each station of an optional module. */
    public OpenSettings with(OptionalModule module) {
        var all = new HashMap<>(counts);
        module.stations().forEach(kind -> all.put(kind, 1));
        var added = Stream.concat(modules.stream(), Stream.of(module)).toList();
        return new OpenSettings(all, firstPorts, backendPorts, features, gear, external, added, partitions, elsewhere);
    }

    /** The same with so many partitions. */
    public OpenSettings withPartitions(int wanted) {
        return new OpenSettings(counts, firstPorts, backendPorts, features, gear, external, modules, wanted, elsewhere);
    }

    /** The same with a backend that others run. */
    public OpenSettings with(BackendKind backend, Map<String, String> toldToStations) {
        var others = new HashMap<>(elsewhere);
        others.put(backend, Map.copyOf(toldToStations));
        return new OpenSettings(
                counts, firstPorts, backendPorts, features, gear, external, modules, partitions, others);
    }

    /** The kinds of stations that this shop can have. */
    List<StationKind> kinds() {
        return OptionalModule.stations(modules);
    }

    /** The kinds whose programs are prepared when the shop opens. */
    List<StationKind> prepared() {
        return kinds().stream().filter(counts::containsKey).toList();
    }

    /** The backends that are started when the shop opens. */
    List<BackendKind> backends() {
        return prepared().stream()
                .flatMap(kind -> kind.backends().stream())
                .filter(backend -> !elsewhere.containsKey(backend))
                .distinct()
                .toList();
    }

    /** The topics of this shop. */
    ShopTopics topics() {
        return ShopTopics.of(modules);
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }
}
