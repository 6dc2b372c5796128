package fishandchips.fleet.stations;

import fishandchips.audit.law.Law;
import fishandchips.audit.reading.BackRoom;
import fishandchips.console.WrongUseException;
import fishandchips.contract.Topic;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;

/**
 * A part of the shop that only {@code ./shop open --NAME} opens. {@link java.util.ServiceLoader} finds it on the class path. The commands open, scale,
 * list, restart, break and close its stations like those that every shop has.
 *
 * <p>An implementation holds no state: any process may create any number of instances.
 */
public interface OptionalModule {

    /** The name of its option, without the hyphens. */
    String name();

    /** The description of its option, a sentence. */
    String description();

    /** The kinds of stations that it adds; one of each is opened. */
    List<StationKind> stations();

    /** What this machine lacks to open it, as a sentence that says what to do; empty when it can be opened. */
    default Optional<String> missing() {
        return Optional.empty();
    }

    /** The topics that it adds. */
    default List<Topic<?>> topics() {
        return List.of();
    }

    /**
     * Topics that its stations keep for themselves, which hold no events of the shop: the settings of each by its name. Each has one
     * partition. Stations create them where they may; in containers nobody may, and the shop creates them before it opens.
     */
    default Map<String, Map<String, String>> ownTopics() {
        return Map.of();
    }

    /**
     * Topics in which its stations keep their state, with as many partitions as the journals: the settings of each by its name. The shop creates
     * them before the stations start.
     */
    default Map<String, Map<String, String>> stateTopics() {
        return Map.of();
    }

    /** The schema of PostgreSQL that one of its kinds of stations keeps its tables in, without the shop's name. */
    default String schema(StationKind kind) {
        return kind.label();
    }

    /**
     * The rights of its stations' users on Kafka, besides those of every station that reads a topic in a group: to read the topic of its
     * kind in the group of its name, to write dead letters of that topic, and to write telemetry.
     *
     * @see fishandchips.fleet.provisioning.KafkaRights
     */
    default List<AclBinding> rights() {
        return List.of();
    }

    /**
     * Settings for stations of any kind, also of those that every shop has, as environment variables. When the module is added to a shop that is
     * open, stations that get any are restarted.
     *
     * @param addresses where others reach the first station of a kind that has an address
     */
    default Map<String, String> settings(StationKind kind, Function<StationKind, URI> addresses) {
        return Map.of();
    }

    /** Whether a station of one of its kinds becomes ready without other stations, as it must in a training run. */
    default boolean becomesReadyAlone(StationKind kind) {
        return true;
    }

    /**
     * Jars that all stations of a shop that was opened with it have on their class path behind their own. One that is added to an open shop
     * has none.
     *
     * @param root the project, where they are built
     * @throws fishandchips.console.ShopFailedException when they are missing
     */
    default List<Path> stationJars(Path root) {
        return List.of();
    }

    /** Its laws, which the cash-up judges after those of every shop. Their numbers follow on the last of those. */
    default List<Law> laws(BackRoom backRoom) {
        return List.of();
    }

    /** Lines for {@code ./shop status}, besides those about its stations. */
    default List<String> status(BackRoom backRoom, List<StationState> stations) throws Exception {
        return List.of();
    }

    /** All modules that this process knows: those on its class path, and those that it has {@linkplain #learn learnt}. */
    static List<OptionalModule> all() {
        return KnownModules.modules();
    }

    /**
     * Finds a module by its name, also one that is not on the class path of this process. This process knows it from then on.
     *
     * @param classPath where else it may be
     * @throws WrongUseException when it is not there either
     * @throws fishandchips.console.ShopFailedException when it is there, and is of a build that does not fit this process
     */
    static OptionalModule learn(String name, String classPath) {
        return KnownModules.learn(name, classPath);
    }

    /**
     * Finds modules by their names.
     *
     * @throws WrongUseException when one is not on the class path
     */
    static List<OptionalModule> named(Collection<String> names) {
        return names.stream()
                .map(name -> KnownModules.named(name)
                        .orElseThrow(() -> new WrongUseException("There is no optional module %s here; there are: %s."
                                .formatted(
                                        name,
                                        all().stream().map(OptionalModule::name).collect(Collectors.joining(", "))))))
                .toList();
    }

    /** The kinds of stations in a shop with these modules. */
    static List<StationKind> stations(Collection<OptionalModule> modules) {
        return Stream.concat(StationKind.CORE.stream(), modules.stream().flatMap(module -> module.stations().stream()))
                .toList();
    }
}
