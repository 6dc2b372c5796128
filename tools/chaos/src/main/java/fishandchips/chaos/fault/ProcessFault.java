package fishandchips.chaos.fault;

import fishandchips.console.Span;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import java.time.Duration;

/** A fault of the processes of stations or backends. */
public sealed interface ProcessFault extends Fault {

    /** The processes are killed, as by {@code kill -9}; the supervisor restarts them. */
    record Kill(Target target) implements ProcessFault {

        @Override
        public String toString() {
            return "kill " + target;
        }
    }

    /** The processes end in an orderly way, and are restarted. */
    record Restart(Target target) implements ProcessFault {

        @Override
        public String toString() {
            return "restart " + target;
        }
    }

    /** The processes are stopped with SIGSTOP, and continue later. */
    record Freeze(Target target, Duration time) implements ProcessFault {

        @Override
        public String toString() {
            return "freeze %s %s".formatted(target, Span.text(time));
        }
    }

    /** A second process runs in the slot of a station. */
    record Twin(StationName station, Duration time) implements ProcessFault {

        @Override
        public String toString() {
            return "twin %s %s".formatted(station, Span.text(time));
        }
    }

    /** One more station of a kind joins its group and leaves it, again and again. */
    record Storm(StationKind kind, Duration time) implements ProcessFault {

        @Override
        public String toString() {
            return "storm %s %s".formatted(kind.label(), Span.text(time));
        }
    }

    /** All stations of a kind stop, their group's offsets are set to the beginning of its topic, and they start again. */
    record Replay(StationKind kind) implements ProcessFault {

        @Override
        public String toString() {
            return "replay " + kind.label();
        }
    }
}
