package fishandchips.chaos.fault;

import fishandchips.console.Span;
import fishandchips.contract.CrashPoint;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import java.time.Duration;
import java.util.UUID;

/** A fault inside a station. Only the stations of a breakable shop have the code for it. */
public sealed interface StationFault extends Fault {

    /** The name of the file that arms it. */
    String fileName();

    @Override
    default boolean needsBreakable() {
        return true;
    }

    /**
     * A station dies when it reaches a crash point.
     *
     * @param time how long the point stays armed when it is not reached
     */
    record Crash(StationName station, CrashPoint point, Duration time) implements StationFault {

        @Override
        public String fileName() {
            return "%s.%s".formatted(station, point.label());
        }

        @Override
        public String toString() {
            return "crash %s %s %s".formatted(station, point.label(), Span.text(time));
        }
    }

    /** Every station of a kind fails on each batch that has a record of this order. */
    record Stuck(StationKind kind, UUID orderId, Duration time) implements StationFault {

        @Override
        public String fileName() {
            return "%s.stuck.%s".formatted(kind.label(), orderId);
        }

        @Override
        public String toString() {
            return "stuck %s %s %s".formatted(kind.label(), orderId, Span.text(time));
        }
    }
}
