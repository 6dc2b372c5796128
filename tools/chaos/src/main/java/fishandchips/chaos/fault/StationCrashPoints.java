package fishandchips.chaos.fault;

import static fishandchips.contract.CrashPoint.AFTER_COMMIT;
import static fishandchips.contract.CrashPoint.AFTER_OFFSETS;
import static fishandchips.contract.CrashPoint.BEFORE_COMMIT;
import static fishandchips.contract.CrashPoint.BEFORE_DATABASE_COMMIT;
import static fishandchips.contract.CrashPoint.BEFORE_OFFSETS;
import static fishandchips.contract.CrashPoint.BEFORE_SEND;

import fishandchips.console.WrongUseException;
import fishandchips.contract.CrashPoint;
import fishandchips.fleet.stations.BackendKind;
import fishandchips.fleet.stations.StationKind;
import java.util.List;
import java.util.stream.Collectors;

/** The crash points of each kind of station. */
public final class StationCrashPoints {

    private StationCrashPoints() {}

    /** The crash points of a kind of station, in the order in which it reaches them. */
    public static List<CrashPoint> of(StationKind kind) {
        if (kind.reads().isEmpty()) {
            return List.of();
        }
        return kind.backends().contains(BackendKind.POSTGRES)
                ? List.of(BEFORE_DATABASE_COMMIT, BEFORE_OFFSETS, AFTER_OFFSETS)
                : List.of(BEFORE_SEND, BEFORE_COMMIT, AFTER_COMMIT);
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
