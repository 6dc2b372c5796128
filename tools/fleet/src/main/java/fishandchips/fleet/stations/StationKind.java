package fishandchips.fleet.stations;

import fishandchips.console.WrongUseException;
import fishandchips.contract.Topic;
import fishandchips.contract.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of stations: those that process orders, in the order in which an order meets them, and the board. */
public enum StationKind {
    TILL(1, 8080),
    PREPARER(0, 0),
    COOK(0, 0),
    ACCOUNTANT(0, 8090),
    DELIVERY(0, 8100),
    BOARD(0, 8200);

    /** The stations that every order needs, in the order in which it meets them. */
    public static final List<StationKind> CREW = List.of(TILL, PREPARER, COOK, ACCOUNTANT, DELIVERY);

    /** The most stations of one kind: their ports lie side by side, and there are six partitions to share anyway. */
    public static final int MOST = 9;

    private final int fewest;
    private final int firstPort;

    StationKind(int fewest, int firstPort) {
        this.fewest = fewest;
        this.firstPort = firstPort;
    }

    /**
     * Finds the kind of a name such as {@code preparer}.
     *
     * @throws WrongUseException when there is none; the message lists them all
     */
    public static StationKind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUseException(
                        "There is no station %s; the stations are %s.".formatted(name, everyLabel())));
    }

    private static String everyLabel() {
        return Arrays.stream(values()).map(StationKind::label).collect(Collectors.joining(", "));
    }

    /** The name in commands, in the names of stations, and of its consumer group. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Checks how many of this kind there shall be.
     *
     * @throws WrongUseException when that is too few or too many
     */
    public int checked(int count) {
        if (count < fewest || count > MOST) {
            throw new WrongUseException(
                    String.format(Locale.ROOT, "There can be %d to %d of %s, not %d.", fewest, MOST, label(), count));
        }
        return count;
    }

    /** The module that builds it. */
    public String module() {
        return label() + "-service";
    }

    /** Whether it answers people, on a port that they know. */
    public boolean hasAddress() {
        return firstPort > 0;
    }

    /** The port of the first of its kind, unless the shop is opened with another. 0 when it has no address. */
    public int firstPort() {
        return firstPort;
    }

    /** The topic that its group shares out among them; empty when it reads as no group. */
    public Optional<Topic<?>> reads() {
        return switch (this) {
            case TILL, BOARD -> Optional.empty();
            case PREPARER, ACCOUNTANT -> Optional.of(Topics.ORDERS);
            case COOK -> Optional.of(Topics.COOK_REQUESTS);
            case DELIVERY -> Optional.of(Topics.READY);
        };
    }
}
