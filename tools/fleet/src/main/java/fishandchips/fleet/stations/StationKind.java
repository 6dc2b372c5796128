package fishandchips.fleet.stations;

import static fishandchips.fleet.stations.BackendKind.KAFKA;
import static fishandchips.fleet.stations.BackendKind.POSTGRES;
import static fishandchips.fleet.stations.BackendKind.REDIS;

import fishandchips.console.WrongUseException;
import fishandchips.contract.ConsumerGroup;
import fishandchips.contract.ShopNames;
import fishandchips.contract.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A kind of station. The constants are the kinds that every shop has: the stations that process orders, and the board. An {@link
 * OptionalModule} adds others.
 *
 * @param label the name of the kind in commands and in the names of its stations; also the name of its user; in small letters
 * @param module the folder of the Maven module that builds it, relative to the root folder; the last part is also the name of its jar
 * @param ports the default ports of the first station of the kind; the others use the next ports
 * @param page the path for people on its {@code server} port; empty when it has none
 * @param topic the topic that its consumer group reads; null when it reads without a group
 * @param backends the backends that it uses
 * @param readiness the path on its {@code management} port that answers 200 when it is ready for work
 * @param flags flags of its Java, which prevail over those that all stations have
 */
public record StationKind(
        String label,
        String module,
        StationPorts ports,
        String page,
        @Nullable Topic<?> topic,
        List<BackendKind> backends,
        String readiness,
        List<String> flags)
        implements Comparable<StationKind> {

    /** Where Spring Boot tells whether it is ready. */
    public static final String ACTUATOR_READINESS = "/actuator/health/readiness";

    public static final StationKind TILL = core("till", new StationPorts(8080, 8081), "/", null, List.of(KAFKA));
    public static final StationKind PREPARER =
            core(ConsumerGroup.PREPARER, new StationPorts(8300, 8300), "", List.of(KAFKA, REDIS));
    public static final StationKind COOK =
            core(ConsumerGroup.COOK, new StationPorts(8400, 8400), "", List.of(KAFKA, REDIS));
    public static final StationKind ACCOUNTANT =
            core(ConsumerGroup.ACCOUNTANT, new StationPorts(8090, 8500), "/takings", List.of(KAFKA, POSTGRES));
    public static final StationKind DELIVERY =
            core(ConsumerGroup.DELIVERY, new StationPorts(8100, 8600), "/handovers", List.of(KAFKA, POSTGRES));
    public static final StationKind BOARD = core("board", new StationPorts(8200, 8201), "/", null, List.of(KAFKA));

    /** The kinds that process orders, in the order in which an order meets them. */
    public static final List<StationKind> CREW = List.of(TILL, PREPARER, COOK, ACCOUNTANT, DELIVERY);

    /** The kinds that every shop has. */
    public static final List<StationKind> CORE = List.of(TILL, PREPARER, COOK, ACCOUNTANT, DELIVERY, BOARD);

    /** The most stations of one kind: their ports are consecutive. */
    public static final int MOST = 9;

    public StationKind {
        if (!label.matches("[a-z]+")) {
            throw new IllegalArgumentException("A station cannot be called %s: small letters only.".formatted(label));
        }
        backends = List.copyOf(backends);
        flags = List.copyOf(flags);
    }

    /** A Spring Boot application, which needs no flags of its own. */
    public StationKind(
            String label,
            String module,
            StationPorts ports,
            String page,
            @Nullable Topic<?> topic,
            List<BackendKind> backends) {
        this(label, module, ports, page, topic, backends, ACTUATOR_READINESS, List.of());
    }

    private static StationKind core(ConsumerGroup group, StationPorts ports, String page, List<BackendKind> backends) {
        return core(group.label(), ports, page, group.topic(), backends);
    }

    private static StationKind core(
            String label, StationPorts ports, String page, @Nullable Topic<?> topic, List<BackendKind> backends) {
        return new StationKind(label, label + "-service", ports, page, topic, backends);
    }

    /** The kinds that every shop has, and then those of all modules that this process knows, whether a shop is open with them or not. */
    public static List<StationKind> all() {
        return KnownModules.kinds();
    }

    /**
     * Finds the kind of a name such as {@code preparer}.
     *
     * @throws WrongUseException when there is none; the message lists them all
     */
    public static StationKind named(String name) {
        return all().stream()
                .filter(kind -> kind.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUseException("There is no station %s; the stations are %s."
                        .formatted(name, all().stream().map(StationKind::label).collect(Collectors.joining(", ")))));
    }

    /**
     * Checks a wanted number of stations of this kind.
     *
     * @throws WrongUseException when that is too few or too many
     */
    public int checked(int count) {
        var fewest = equals(TILL) ? 1 : 0;
        if (count < fewest || count > MOST) {
            throw new WrongUseException(
                    String.format(Locale.ROOT, "There can be %d to %d of %s, not %d.", fewest, MOST, label, count));
        }
        return count;
    }

    /** Whether it has a page or API for people, on a port of its own. */
    public boolean hasAddress() {
        return ports.server() != ports.management();
    }

    /** The consumer group of its stations, if they read in one. */
    public String group() {
        return ShopNames.group(label);
    }

    /** The topic that its consumer group reads; empty when it reads without a group. */
    public Optional<Topic<?>> reads() {
        return Optional.ofNullable(topic);
    }

    /** In the order in which an order meets them; those of modules last. */
    @Override
    public int compareTo(StationKind other) {
        return Integer.compare(all().indexOf(this), all().indexOf(other));
    }
}
