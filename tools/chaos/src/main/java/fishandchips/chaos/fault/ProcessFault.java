package fishandchips.chaos.fault;

import fishandchips.console.Span;
import fishandchips.fleet.stations.StationKind;
import fishandchips.fleet.stations.StationName;
import java.time.Duration;

/** A fault of the processes of stations or backends. */
public sealed interface ProcessFault extends Fault {

    /** They end without a word, as by {@code kill -9}; the supervisor starts others in their place. */
    record Kill(Target target) implements ProcessFault {

        @Override
        public String toString() {
            return "kill " + target;
        }
    }

    /** They are asked to end, and started again. */
    record Restart(Target target) implements ProcessFault {

        @Override
        public String toString() {
            return "restart " + target;
        }
    }

    /** They stand still, and go on later as if nothing had been. */
    record Freeze(Target target, Duration time) implements ProcessFault {

        @Override
        public String toString() {
            return "freeze %s %s".formatted(target, Span.text(time));
        }
    }

    /** A second process works in the slot of a station. */
    record Twin(StationName station, Duration time) implements ProcessFault {

        @Override
        public String toString() {
            return "twin %s %s".formatted(station, Span.text(time));
        }
    }

    /** One more of a kind joins and leaves, again and again. */
    record Storm(StationKind kind, Duration time) implements ProcessFault {

        @Override
        public String toString() {
            return "storm %s %s".formatted(kind.label(), Span.text(time));
        }
    }

    /** All of a kind stop, their group goes back to the beginning of its topic, and they start again. */
    record Replay(StationKind kind) implements ProcessFault {

        @Override
        public String toString() {
            return "replay " + kind.label();
        }
    }
}
