package fishandchips.fleet.stations;

import fishandchips.audit.law.Law;
import fishandchips.audit.reading.BackRoom;
import fishandchips.console.WrongUseException;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclBinding;

/**
 * A part of the shop that is off unless {@code ./shop open --NAME} asks for it. {@link ServiceLoader} finds it on the class path; the core
 * names none. Its stations are opened, scaled, listed, logged, restarted, broken and closed like those of the core.
 *
 * <p>Holds no state: it may be made any number of times in any process.
 */
public interface OptionalModule {

    /** The name of its option, without the hyphens. */
    String name();

    /** What its option does, in a sentence. */
    String description();

    /** The kinds of stations that it adds; one of each is opened. */
    List<StationKind> stations();

    /** The topics that a shop needs for it, besides those of the core. */
    default List<Topic<?>> topics() {
        return List.of();
    }

    /**
     * What the users of its stations may do on Kafka. Not named here is what every station may: read the topic of its kind in a group of
     * its name, put aside records of that topic, and tell of itself.
     *
     * @see fishandchips.fleet.provisioning.KafkaRights
     */
    default List<AclBinding> rights() {
        return List.of();
    }

    /** Settings of stations of a kind, as environment variables; the kind may be one of the core. */
    default Map<String, String> settings(StationKind kind) {
        return Map.of();
    }

    /** Its laws, which the cash-up judges after those of the core. They number from the last of these on. */
    default List<Law> laws(BackRoom backRoom) {
        return List.of();
    }

    /** Lines for {@code ./shop status}, besides those about its stations. */
    default List<String> status(BackRoom backRoom, List<StationState> stations) throws Exception {
        return List.of();
    }

    /** All on the class path. */
    static List<OptionalModule> all() {
        return ServiceLoader.load(OptionalModule.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * Those of some names.
     *
     * @throws WrongUseException when one is not on the class path
     */
    static List<OptionalModule> named(Collection<String> names) {
        var all = all();
        return names.stream()
                .map(name -> all.stream()
                        .filter(module -> module.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new WrongUseException(
                                "The optional module %s is not on the class path.".formatted(name))))
                .toList();
    }

    /** The topics of a shop with these modules. */
    static List<Topic<?>> topics(Collection<OptionalModule> modules) {
        return Stream.concat(Topics.TO_CREATE.stream(), modules.stream().flatMap(module -> module.topics().stream()))
                .toList();
    }

    /** The kinds of stations in a shop with these modules. */
    static List<StationKind> stations(Collection<OptionalModule> modules) {
        return Stream.concat(StationKind.CORE.stream(), modules.stream().flatMap(module -> module.stations().stream()))
                .toList();
    }
}
