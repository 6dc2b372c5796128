package fishandchips.shop.chaos.fault;

import fishandchips.console.WrongUseException;
import fishandchips.shop.stations.StationKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Points in the work of a station at which it can be made to die. */
public enum CrashPoint {
    BEFORE_SEND,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    BEFORE_DATABASE_COMMIT,
    BEFORE_OFFSETS,
    AFTER_OFFSETS;

    /** Those that a kind of station comes to, in the order in which it does. */
    public static List<CrashPoint> of(StationKind kind) {
        return switch (kind) {
            case TILL, BOARD -> List.of();
            case PREPARER, COOK -> List.of(BEFORE_SEND, BEFORE_COMMIT, AFTER_COMMIT);
            case ACCOUNTANT, DELIVERY -> List.of(BEFORE_DATABASE_COMMIT, BEFORE_OFFSETS, AFTER_OFFSETS);
        };
    }

    /**
     * The point of a station that has this name.
     *
     * @throws WrongUseException when it has none; the message lists those that it has
     */
    static CrashPoint named(String name, StationKind kind) {
        var points = of(kind);
        return points.stream()
                .filter(point -> point.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongUseException(
                        points.isEmpty()
                                ? "A %s has no crash points.".formatted(kind.label())
                                : "A %s has no crash point %s; it has %s."
                                        .formatted(
                                                kind.label(),
                                                name,
                                                points.stream()
                                                        .map(CrashPoint::label)
                                                        .collect(Collectors.joining(", ")))));
    }

    /** As it is called in commands. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
