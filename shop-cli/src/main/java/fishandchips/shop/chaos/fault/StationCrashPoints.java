package fishandchips.shop.chaos.fault;

import fishandchips.console.WrongUseException;
import fishandchips.contract.CrashPoint;
import fishandchips.shop.stations.StationKind;
import fishandchips.fleet.stations.StationKind;
import java.util.List;
import java.util.stream.Collectors;

/** Which crash points a kind of station has. */
public final class StationCrashPoints {

    private StationCrashPoints() {}

    /** The points that a kind of station reaches, in that order. */
    public static List<CrashPoint> of(StationKind kind) {
        return switch (kind) {
            case TILL, BOARD -> List.of();
            case PREPARER, COOK -> List.of(CrashPoint.BEFORE_SEND, CrashPoint.BEFORE_COMMIT, CrashPoint.AFTER_COMMIT);
            case ACCOUNTANT, DELIVERY ->
                List.of(CrashPoint.BEFORE_DATABASE_COMMIT, CrashPoint.BEFORE_OFFSETS, CrashPoint.AFTER_OFFSETS);
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
}
